package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.definition.TaskState;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.InlineMapping;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.MappingException;
import asl.function.routing.Resolution.By;
import asl.json.JsonReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {
  @Test
  void remembersEachNameWithItsQualifier() throws MappingException {
    FunctionMapping mapping = mapping("pay=mock:{return: 1}", "pay:live=mock:{return: 2}");
    Resolver functions = new Resolver(mapping);
    for (int round = 0; round < 2; round++) {
      assertEquals("pay", key(functions.function("pay", null, ExecutionPlace.LOCAL)));
      assertEquals("pay:live", key(functions.function("pay", "live", ExecutionPlace.LOCAL)));
      assertEquals("pay", key(functions.function("pay", "test", ExecutionPlace.LOCAL)));
      assertNull(functions.function("other", null, ExecutionPlace.LOCAL));
      assertSame(
          mapping.forResource("pay:live", null),
          functions.function("pay:live", null, ExecutionPlace.LOCAL));
    }
  }

  @Test
  void findsMoreNamesThanItRemembers() throws MappingException {
    Resolver functions = new Resolver(mapping("pay-*=mock:{return: 1}"));
    for (int i = 0; i < 3000; i++) {
      assertNotNull(functions.function("pay-" + i, null, ExecutionPlace.LOCAL));
      assertNull(functions.function("other-" + i, null, ExecutionPlace.LOCAL));
    }
  }

  /** A definition is checked before it runs: both ask the same. */
  @ParameterizedTest
  @CsvSource({
    "f:prod, f:prod, true",
    "f:prod, f, false",
    "f, f:prod, true",
    "arn:aws:lambda:eu-west-1:222222222222:function:f, f, true",
    "'arn:aws:lambda:*:111111111111:function:f', f, true",
    "'*:function:f-*', f-1:prod, true",
    "'*:function:f-*', g, false"
  })
  void aTaskIsResolvedBeforeItRunsAsWhenItRuns(String key, String name, boolean found)
      throws Exception {
    Resolver resolver = new Resolver(mapping(key + "=mock:{return: 1}"));
    TaskState task =
        task(
            """
        {"FunctionName": "%s"}"""
                .formatted(name));
    Resolution before = resolver.resolve(task);
    Resolution then =
        resolver.resolve(
            RecordedCalls.invocation(RecordedCalls.INVOKE, Map.of("FunctionName", name)));
    assertEquals(before, then);
    assertEquals(found ? By.FUNCTION : By.NOBODY, then.by());
  }

  @Test
  void whatOnlyTheInputTellsIsLeftOpenBeforeItRuns() throws Exception {
    Resolver resolver = new Resolver(mapping("f=mock:{return: 1}"));
    assertEquals(By.INPUT_TELLS, resolver.resolve(task("{\"FunctionName.$\": \"$.f\"}")).by());
  }

  private static TaskState task(String parameters) throws Exception {
    String definition =
        """
        {"StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::lambda:invoke", "Parameters": %s}}}
        """
            .formatted(parameters);
    StateMachine machine = DefinitionReader.read(JsonReader.read(definition));
    return (TaskState) StateWalker.states(machine).iterator().next();
  }

  private static String key(MappedFunction function) {
    return function.key().text();
  }

  private static FunctionMapping mapping(String... texts) throws MappingException {
    List<MappedFunction> functions = new ArrayList<>();
    for (String text : texts) {
      functions.add(InlineMapping.parse(text, Path.of("").toAbsolutePath(), Map.of()));
    }
    return FunctionMapping.empty().overriddenBy(functions);
  }
}
