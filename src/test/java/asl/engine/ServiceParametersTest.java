package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import asl.definition.ErrorName;
import asl.history.ExecutionStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Step Functions refuses parameters before it calls the service. */
class ServiceParametersTest {
  private static final String GATEWAY = "arn:aws:states:::apigateway:invoke";
  private static final String QUEUE = "arn:aws:states:::sqs:sendMessage";

  private static ExecutionResult run(String resource, Object parameters) throws Exception {
    Map<String, Object> task =
        Map.of("Type", "Task", "Resource", resource, "InputPath", "$.p", "End", true);
    Object definition = Map.of("StartAt", "T", "States", Map.of("T", task));
    List<?> tasks = List.of(Map.of("state", "T", "succeed", "called"));
    Object input = Map.of("p", parameters);
    ExecutionResult result = TestRun.of(definition, TestRun.request(input), tasks).result();
    assertNotNull(result);
    return result;
  }

  private static void assertCalled(String resource, String parameters) throws Exception {
    ExecutionResult result = run(resource, json(parameters));
    assertEquals(ExecutionStatus.SUCCEEDED, result.status(), () -> "" + result.cause());
    assertEquals("called", result.output());
  }

  private static void assertRefused(String faults, String resource, String parameters)
      throws Exception {
    ExecutionResult result = run(resource, json(parameters));
    assertEquals(ErrorName.RUNTIME, result.error());
    assertEquals(
        "An error occurred while executing the state 'T' (entered at the event id #2). The"
            + " Parameters '"
            + parameters.replace('\'', '"')
            + "' could not be used to start the Task: ["
            + faults
            + "]",
        result.cause());
  }

  private static Object json(String text) throws Exception {
    Object value = TestRun.json(text);
    assertNotNull(value);
    return value;
  }

  private static String noPath(String name) {
    return "The value for the field '"
        + name
        + "' must be a valid JSONPath or a valid intrinsic function call";
  }

  private static String badFormat(String name) {
    return "The value of the field '" + name + "' has an invalid format";
  }

  @Test
  void aListIsNoParametersOfAService() throws Exception {
    assertRefused("The value must be a JSON object", QUEUE, "[1]");
  }

  @Test
  void aFunctionTakesAnything() throws Exception {
    assertCalled("arn:aws:lambda:us-east-1:111111111111:function:f", "[{'a.$':1}]");
  }

  @Test
  void aNameForAPathTakesPathsAndCallsOnly() throws Exception {
    assertCalled(QUEUE, "{'a.$':'$.b','c.$':'States.UUID()','d.$':'$$.Execution'}");
    assertRefused(noPath("a.$"), QUEUE, "{'a.$':'text'}");
    assertRefused(noPath("a.$"), QUEUE, "{'a.$':'States.Nothing('}");
    assertRefused(noPath("a.$"), QUEUE, "{'a.$':1}");
    assertRefused(noPath("a.$"), QUEUE, "{'a.$':{}}");
    assertCalled(QUEUE, "{'a':'text','a.$b':'text'}");
  }

  @Test
  void namesForPathsAreLookedForAtEveryDepth() throws Exception {
    assertRefused(noPath("b.$"), QUEUE, "{'a':{'b.$':'text'}}");
    assertRefused(noPath("b.$"), QUEUE, "{'a':[1,[{'b.$':'text'}]]}");
    assertCalled(QUEUE, "{'a':[1,[{'b.$':'$'}]]}");
  }

  @Test
  void everyFaultIsTold() throws Exception {
    assertRefused(
        noPath("a.$") + ", " + noPath("b.$") + ", " + noPath("c.$"),
        QUEUE,
        "{'a.$':{'b.$':1},'c.$':2}");
    assertRefused(
        noPath("a.$") + ", " + badFormat("Headers") + ", " + badFormat("QueryParameters"),
        GATEWAY,
        "{'QueryParameters':1,'Headers':'text','a.$':2}");
  }

  @Test
  void headersAndQueryParametersOfAnApiAreLists() throws Exception {
    for (String name : List.of("Headers", "QueryParameters")) {
      assertCalled(GATEWAY, "{'" + name + "':{}}");
      assertCalled(GATEWAY, "{'" + name + "':{'a':['x'],'b':['y','z']}}");
      assertRefused(badFormat(name), GATEWAY, "{'" + name + "':{'a':'x'}}");
      assertRefused(badFormat(name), GATEWAY, "{'" + name + "':{'a':['x'],'b':'y'}}");
      assertRefused(badFormat(name), GATEWAY, "{'" + name + "':{'a':'x','b':['y']}}");
      assertRefused(badFormat(name), GATEWAY, "{'" + name + "':['x']}");
    }
    assertCalled(GATEWAY, "{'Method':'GET'}");
  }

  @Test
  void anotherServicesHeadersAreItsOwn() throws Exception {
    assertCalled(QUEUE, "{'Headers':'text','QueryParameters':1}");
  }
}
