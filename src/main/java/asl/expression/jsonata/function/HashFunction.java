package asl.expression.jsonata.function;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code $hash(text, algorithm)}: the digest of the text's UTF-8 bytes in lower-case hexadecimal.
 * AWS's counterpart of {@code States.Hash}: MD5, SHA-1, SHA-256, SHA-384 and SHA-512.
 */
final class HashFunction extends BuiltinFunction {
  private static final Set<String> ALGORITHMS =
      Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  HashFunction() {
    super("hash", "<s-s:s>", 2);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    String algorithm = arguments.string(1);
    if (text == null || algorithm == null) {
      return null;
    }
    if (!ALGORITHMS.contains(algorithm)) {
      throw error(
          "D3137", "The algorithm of $hash must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512");
    }
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
