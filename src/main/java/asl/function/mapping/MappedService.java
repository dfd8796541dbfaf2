package asl.function.mapping;

/**
 * One entry of the mapping's section {@code services}.
 *
 * @param pattern the Resource that it stands for, with {@code *} for any characters
 * @param target what is called
 * @param settings how it is called
 * @param place where the entry stands, for messages
 */
public record MappedService(
    String pattern, ServiceTarget target, FunctionSettings settings, String place) {
  /** Whether it stands for a Resource. */
  boolean fits(String resource) {
    return Glob.matches(pattern, resource);
  }

  /** How much of a Resource the pattern spells out; the entry that spells out most wins. */
  int precision() {
    return (int) pattern.chars().filter(c -> c != '*').count();
  }
}
