package asl.app.run;

import asl.expression.RandomSource;
import java.util.SplittableRandom;

/**
 * What an execution and its state machine are called.
 *
 * @param stateMachine the definition's file without its endings
 * @param execution the name given, or a UUID that follows from the seed
 */
record RunName(String stateMachine, String execution) {
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
