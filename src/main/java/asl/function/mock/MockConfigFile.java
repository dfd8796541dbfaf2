package asl.function.mock;

import asl.function.mock.MockedResponse.MockedInvocation;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mocks of a test case from a MockConfigFile.json (Step Functions Local: "Configuration
 * file for mocked service integrations").
 */
public final class MockConfigFile {
  private final String file;
  private final Map<?, ?> root;

  private MockConfigFile(String file, Map<?, ?> root) {
    this.file = file;
    this.root = root;
  }

  /**
   * The mocked responses of a test case, by the state that each is for. States without one call
   * what is mapped for them.
   *
   * @param stateMachine the name under {@code StateMachines}
   * @param testCase the name under {@code TestCases}
   */
  public static Map<String, MockedResponse> read(Path file, String stateMachine, String testCase)
      throws IOException, MockConfigException {
    Object root;
    try {
      root = JsonReader.read(Files.readAllBytes(file));
    } catch (JsonSyntaxException e) {
      throw new MockConfigException(
          "%s:%d:%d: %s".formatted(file, e.line(), e.column(), e.getMessage()));
    }
    if (!(root instanceof Map<?, ?> members)) {
      throw new MockConfigException(file + ": an object is expected");
    }
    return new MockConfigFile(file.toString(), members).responses(stateMachine, testCase);
  }

  private Map<String, MockedResponse> responses(String stateMachine, String testCase)
      throws MockConfigException {
    Map<?, ?> machine = member(root, "StateMachines", stateMachine);
    Map<?, ?> states = member(machine, "TestCases", testCase);
    Map<String, MockedResponse> responses = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : states.entrySet()) {
      String state = String.valueOf(entry.getKey());
      if (!(entry.getValue() instanceof String name)) {
        throw new MockConfigException(
            "%s: the state '%s' of test case '%s' must name a mocked response"
                .formatted(file, state, testCase));
      }
      responses.put(state, response(name));
    }
    return responses;
  }

  private Map<?, ?> member(Map<?, ?> parent, String section, String name)
      throws MockConfigException {
    if (!(parent.get(section) instanceof Map<?, ?> all)) {
      throw new MockConfigException("%s: the object '%s' is missing".formatted(file, section));
    }
    if (!(all.get(name) instanceof Map<?, ?> found)) {
      throw new MockConfigException(
          "%s: '%s' has no '%s'; it has: %s".formatted(file, section, name, all.keySet()));
    }
    return found;
  }

  private MockedResponse response(String name) throws MockConfigException {
    Map<?, ?> numbers = member(root, "MockedResponses", name);
    List<MockedInvocation> invocations = new ArrayList<>();
    for (Map.Entry<?, ?> entry : numbers.entrySet()) {
      invocations.add(invocation(name, String.valueOf(entry.getKey()), entry.getValue()));
    }
    return new MockedResponse(name, List.copyOf(invocations));
  }

  private MockedInvocation invocation(String name, String range, @Nullable Object value)
      throws MockConfigException {
    int dash = range.indexOf('-');
    int first = number(name, dash < 0 ? range : range.substring(0, dash));
    int last = dash < 0 ? first : number(name, range.substring(dash + 1));
    if (last < first) {
      throw fault(name, "the range '" + range + "' ends before it begins");
    }
    if (value instanceof Map<?, ?> answer && answer.size() == 1) {
      if (answer.containsKey("Return")) {
        return new MockedInvocation(first, last, answer.get("Return"), null, null);
      }
      if (answer.get("Throw") instanceof Map<?, ?> thrown
          && thrown.get("Error") instanceof String error) {
        String cause = thrown.get("Cause") instanceof String text ? text : null;
        return new MockedInvocation(first, last, null, error, cause);
      }
    }
    throw fault(name, "'" + range + "' must hold either 'Return' or 'Throw' with an 'Error'");
  }

  private int number(String name, String text) throws MockConfigException {
    String plain = text.strip();
    try {
      // Java's own reader takes the digits of every script, and a sign.
      boolean digits = plain.chars().allMatch(digit -> digit >= '0' && digit <= '9');
      return Integer.parseInt(digits ? plain : "");
    } catch (NumberFormatException e) {
      throw fault(name, "'" + text + "' is no number of an invocation");
    }
  }

  private MockConfigException fault(String name, String problem) {
    return new MockConfigException("%s: mocked response '%s': %s".formatted(file, name, problem));
  }
}
