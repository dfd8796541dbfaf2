package asl.app.evaluate;

import asl.diagnostic.Suggestion;
import asl.expression.intrinsic.IntrinsicCall;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Did you mean …?" for calls of functions that do not exist. */
final class FunctionMeant {
  private static final Pattern CALLED = Pattern.compile("\\$\\w+");

  private FunctionMeant() {}

  /**
   * For an intrinsic function.
   *
   * @param offset where its name begins
   * @return null if nothing is like it
   */
  static @Nullable String intrinsic(String text, int offset) {
    int start = Math.max(offset, 0);
    int end = text.indexOf('(', start);
    String name = end < 0 ? "" : text.substring(start, end);
    return IntrinsicCall.isCall(name) ? meant(name, IntrinsicCall.names()) : null;
  }

  /**
   * For a function of JSONata.
   *
   * @param offset where its call begins
   * @return null if nothing is like it
   */
  static @Nullable String jsonata(String text, int offset) {
    if (offset < 0 || offset > text.length()) {
      return null;
    }
    Matcher name = CALLED.matcher(text).region(offset, text.length());
    List<String> names = FunctionHints.all().stream().map(FunctionHints.Hint::name).toList();
    return name.lookingAt() ? meant(name.group(), names) : null;
  }

  /**
   * For an expression that is the name of a function alone.
   *
   * @return how it is called; null if the text is none
   */
  static @Nullable String uncalled(String text) {
    FunctionHints.Hint hint = FunctionHints.of(text);
    return hint == null || !hint.isJsonata()
        ? null
        : text + " is a function; call it: " + hint.call();
  }

  private static @Nullable String meant(String name, Collection<String> names) {
    return names.contains(name) ? null : Suggestion.didYouMean(name, names);
  }
}
