package asl.function.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** The hashes that S3 gives for an object's content. */
final class ObjectHash {
  private ObjectHash() {}

  /** The MD5 in hexadecimal, in quotes. */
  static String etag(Path file) throws IOException {
    MessageDigest digest = md5();
    byte[] buffer = new byte[16384];
    try (InputStream in = Files.newInputStream(file)) {
      int count;
      while ((count = in.read(buffer)) >= 0) {
        digest.update(buffer, 0, count);
      }
    }
    return quoted(digest.digest());
  }

  static String etag(byte[] content) {
    return quoted(md5().digest(content));
  }

  /** The CRC-32 in Base64, most significant byte first. */
  static String crc32(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array();
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String quoted(byte[] hash) {
    return "\"" + HexFormat.of().formatHex(hash) + "\"";
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
