package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.Hash(data, algorithm)}: the hash of the text, in lower-case hexadecimal digits; at
 * most 10,000 characters; MD5, SHA-1, SHA-256, SHA-384 or SHA-512.
 */
final class Hash implements IntrinsicFunction {
  private static final List<String> ALGORITHMS =
      List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
  private static final Signature SIGNATURE =
      Signature.of(ParameterType.STRING, ParameterType.STRING);

  @Override
  public String name() {
    return "States.Hash";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public @Nullable String wants(int position, Object literal) {
    return position == 1 && !ALGORITHMS.contains(literal) ? "one of " + ALGORITHMS : null;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
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
