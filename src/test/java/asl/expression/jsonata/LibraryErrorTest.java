package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dashjoin.jsonata.JException;
import org.junit.jupiter.api.Test;

class LibraryErrorTest {
  private final LibraryError errors = new LibraryError("1 + $abs($x)", new EvaluationGuard());

  @Test
  void exhaustedMemoryAndStackAreErrorsOfTheExpression() {
    assertEquals(
        "U1001: Expression evaluation ran out of memory",
        errors.sentence(new IllegalStateException(new OutOfMemoryError())));
    assertEquals(
        "U1001: Stack overflow error: Check for non-terminating recursive function.  Consider"
            + " rewriting as tail-recursive.",
        errors.sentence(new IllegalStateException(new StackOverflowError())));
  }

  @Test
  void anErrorWithoutACodeIsAboutTheFunctionCalled() {
    assertEquals(
        "T0410: Argument 1 of function \"abs\" does not match function signature",
        errors.sentence(new ClassCastException("not for users")));
    assertEquals(
        "T0410: Argument 1 of function \"reduce\" does not match function signature",
        errors.sentence(
            new IllegalStateException(
                new IllegalStateException("Argument error calling function foldLeft"))));
  }

  @Test
  void aSurrogateOrControlCharacterInAValueStaysText() {
    assertEquals(
        "D3030: Unable to cast value to a number: \"\\u001b[31m\"",
        errors.sentence(new JException("D3030", -1, "\u001b[31m")));
  }
}
