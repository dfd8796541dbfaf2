package asl.validation.rule;

import asl.diagnostic.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The services that AWS SDK integrations can call, with their actions; read when a definition calls
 * the first. Only the line that is asked for is taken apart.
 */
final class SdkServices {
  private static final String TABLE = "/asl/validation/actions.txt";

  private SdkServices() {}

  /** A class of its own, so that what calls no service does not load the list. */
  private static final class Table {
    private static final String TEXT = read();

    private static String read() {
      try (InputStream in = SdkServices.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException("asl's own file " + TABLE + " is missing");
        }
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether there is a service of that name. */
  static boolean isService(String name) {
    return line(name) != null;
  }

  /** The actions of a service in their order; empty where they, or the service, are not known. */
  static List<String> actions(String service) {
    String line = line(service);
    if (line == null) {
      return List.of();
    }
    List<String> words = Arrays.asList(line.split(" ", -1));
    return words.subList(2, words.size());
  }

  /** Whether a service has an action; true where its actions are not known. */
  static boolean hasAction(String service, String action) {
    String line = line(service);
    return line == null
        || line.indexOf(' ', line.indexOf(' ') + 1) < 0
        || (line + " ").indexOf(" " + action + " ", line.indexOf(' ') + 1) >= 0;
  }

  /**
   * The service that was probably meant by a name that is none: the AWS CLI's, another way of
   * writing, one with a letter wrong, or the only one with such an action.
   *
   * @return null where none is near
   */
  static @Nullable String meant(String name, String action) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    List<String> names = new ArrayList<>();
    List<String> having = new ArrayList<>();
    for (String line : Table.TEXT.split("\n", -1)) {
      int end = line.indexOf(' ');
      if (end > 0 && !line.startsWith("#")) {
        String service = line.substring(0, end);
        if (line.startsWith(name.toLowerCase(Locale.ROOT) + " ", end + 1)) {
          return service;
        }
        names.add(service);
        if (!action.isEmpty() && (line + " ").indexOf(" " + action + " ", end) > 0) {
          having.add(service);
        }
      }
    }
    if (names.contains(plain)) {
      return plain;
    }
    String nearest = Suggestion.nearest(plain, having);
    if (nearest == null) {
      nearest = Suggestion.nearest(plain, names);
    }
    return nearest == null && having.size() == 1 ? having.get(0) : nearest;
  }

  /**
   * The service that has an action which another one, out of whose name its own is made, has not:
   * {@code bedrockruntime} for {@code bedrock} and {@code invokeModel}.
   *
   * @return null where there is none
   */
  static @Nullable String sibling(String service, String action) {
    String text = Table.TEXT;
    for (int at = text.indexOf("\n" + service);
        at >= 0;
        at = text.indexOf("\n" + service, at + 1)) {
      String other = text.substring(at + 1, text.indexOf(' ', at));
      if (!other.equals(service) && actions(other).contains(action)) {
        return other;
      }
    }
    return null;
  }

  private static @Nullable String line(String service) {
    String text = Table.TEXT;
    int start = text.indexOf("\n" + service + " ");
    return start < 0 ? null : text.substring(start + 1, text.indexOf('\n', start + 1));
  }
}
