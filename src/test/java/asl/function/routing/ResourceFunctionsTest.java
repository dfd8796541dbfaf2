package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import asl.function.mapping.FunctionMapping;
import asl.function.mapping.InlineMapping;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.MappingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceFunctionsTest {
  @Test
  void remembersEachNameWithItsQualifier() throws MappingException {
    FunctionMapping mapping = mapping("pay=mock:{return: 1}", "pay:live=mock:{return: 2}");
    ResourceFunctions functions = new ResourceFunctions(mapping);
    for (int round = 0; round < 2; round++) {
      assertEquals("pay", key(functions.of("pay", null)));
      assertEquals("pay:live", key(functions.of("pay", "live")));
      assertEquals("pay", key(functions.of("pay", "test")));
      assertNull(functions.of("other", null));
      assertSame(mapping.forResource("pay:live", null), functions.of("pay:live", null));
    }
  }

  @Test
  void findsMoreNamesThanItRemembers() throws MappingException {
    ResourceFunctions functions = new ResourceFunctions(mapping("pay-*=mock:{return: 1}"));
    for (int i = 0; i < 3000; i++) {
      assertNotNull(functions.of("pay-" + i, null));
      assertNull(functions.of("other-" + i, null));
    }
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
