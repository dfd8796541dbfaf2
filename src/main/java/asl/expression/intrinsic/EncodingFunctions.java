package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions that encode, decode and hash texts. */
final class EncodingFunctions {
  private EncodingFunctions() {}

  /** {@code States.Base64Encode(text)}: the text in UTF-8 as Base64; at most 10,000 characters. */
  static final class Base64Encode extends IntrinsicFunction {
    Base64Encode() {
      super("States.Base64Encode", Signature.of(ParameterType.STRING));
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
      String text = shortText(arguments[0]);
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * {@code States.Base64Decode(text)}: the text that the Base64 stands for; at most 10,000
   * characters of it.
   */
  static final class Base64Decode extends IntrinsicFunction {
    Base64Decode() {
      super("States.Base64Decode", Signature.of(ParameterType.STRING));
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
      String text = shortText(arguments[0]);
      try {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        throw invalidArguments();
      }
    }
  }

  /**
   * {@code States.Hash(data, algorithm)}: the hash of the text, in lower-case hexadecimal digits;
   * at most 10,000 characters; MD5, SHA-1, SHA-256, SHA-384 or SHA-512.
   */
  static final class Hash extends IntrinsicFunction {
    private static final List<String> ALGORITHMS =
        List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    Hash() {
      super("States.Hash", Signature.of(ParameterType.STRING, ParameterType.STRING));
    }

    @Override
    @Nullable String wants(int position, Object literal) {
      return position == 1 && !ALGORITHMS.contains(literal) ? "one of " + ALGORITHMS : null;
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
      String data = shortText(arguments[0]);
      String algorithm = (String) Objects.requireNonNull(arguments[1]);
      if (!ALGORITHMS.contains(algorithm)) {
        throw invalidArguments();
      }
      try {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        byte[] hash = digest.digest(data.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
      } catch (NoSuchAlgorithmException e) {
        throw invalidArguments();
      }
    }
  }
}
