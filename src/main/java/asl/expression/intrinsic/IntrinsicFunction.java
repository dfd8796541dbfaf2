package asl.expression.intrinsic;

import asl.definition.ErrorName;
import asl.expression.EvaluationException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One {@code States.*} function. */
abstract class IntrinsicFunction {
  /** The name as written in a call. */
  final String name;

  final Signature signature;

  IntrinsicFunction(String name, Signature signature) {
    this.name = name;
    this.signature = signature;
  }

  /**
   * Applies the function to as many arguments, of such types, as the signature says.
   *
   * @throws EvaluationException if a value is out of its range
   */
  abstract @Nullable Object apply(@Nullable Object[] arguments) throws EvaluationException;

  /**
   * What a value that the definition gives must be, where its type alone does not tell.
   *
   * @param position the argument, from 0
   * @param literal a value of the type that the signature says
   * @return what it must be, to stand behind "must be"; null if it is that
   */
  @Nullable String wants(int position, Object literal) {
    return null;
  }

  /** The failure that AWS reports for arguments that the function cannot take. */
  EvaluationException invalidArguments() {
    return new EvaluationException(ErrorName.RUNTIME, "Invalid arguments in " + name);
  }

  /** A text of at most 10,000 characters, which is all that AWS encodes, decodes or hashes. */
  String shortText(@Nullable Object argument) throws EvaluationException {
    String text = (String) Objects.requireNonNull(argument);
    if (text.length() > 10_000) {
      throw invalidArguments();
    }
    return text;
  }

  /** A number rounded to the nearest whole one, halves up; all there is of it must be an int. */
  int integer(@Nullable Object argument) throws EvaluationException {
    if (argument instanceof Integer number) {
      return number;
    }
    if (argument instanceof Number number && Math.abs(number.doubleValue()) < 1L << 40) {
      long rounded =
          number instanceof Double ? Math.round(number.doubleValue()) : number.longValue();
      if (rounded == (int) rounded) {
        return (int) rounded;
      }
    }
    throw invalidArguments();
  }
}
