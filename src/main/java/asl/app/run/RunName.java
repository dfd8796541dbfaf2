package asl.app.run;

import asl.expression.RandomSource;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What an execution and its state machine are called.
 *
 * @param stateMachine the definition's file without its endings
 * @param execution the name given, or a UUID that follows from the seed
 */
public record RunName(String stateMachine, String execution) {
  private static final int LONGEST = 80;
  private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~`$&,;:/";

  /**
   * Why Step Functions takes no execution of that name (API reference: StartExecution, name);
   * beyond it, none with two dots in a row, which in the name of a file lead elsewhere.
   *
   * @return half a sentence; null if it is fine
   */
  public static @Nullable String fault(String name) {
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
      return "does not have 1 to 80 characters";
    }
    if (name.contains("..")) {
      return "has two dots in a row";
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.isISOControl(c)
          || Character.isSurrogate(c)
          || c >= '\uFFFE'
          || FORBIDDEN.indexOf(c) >= 0) {
        return "has a character that names of executions do not have: no blanks, no control"
            + " characters, none of "
            + FORBIDDEN;
      }
    }
    return null;
  }

  static RunName of(RunRequest request, long seed) {
    String given = request.name();
    return new RunName(stateMachine(request.definition()), given == null ? uuid(seed) : given);
  }

  /** The name as Step Functions allows it: no blanks, brackets or other special characters. */
  private static String stateMachine(String definition) {
    if (definition.equals("-")) {
      return "stdin";
    }
    String name = definition.substring(definition.lastIndexOf('/') + 1);
    for (String ending : new String[] {".json", ".yaml", ".yml", ".asl"}) {
      if (name.length() > ending.length() && name.endsWith(ending)) {
        name = name.substring(0, name.length() - ending.length());
      }
    }
    StringBuilder allowed = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), 80); i++) {
      char c = name.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      allowed.append(plain ? c : '-');
    }
    return allowed.toString();
  }

  private static String uuid(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return RandomSource.uuid(random.nextLong(), random.nextLong());
  }
}
