package asl.function.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The services by their name in AWS SDK integrations; read once, when the first is called. */
final class AwsServices {
  private static final String TABLE = "/asl/function/aws/services.txt";

  private final Map<String, AwsService> services = new HashMap<>();

  private AwsServices() {}

  static AwsServices read() {
    AwsServices all = new AwsServices();
    try (InputStream in = AwsServices.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("asl's own file " + TABLE + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).forEach(all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void add(String line) {
    String[] words = line.split(" ", -1);
    boolean camelCase = false;
    boolean closed = false;
    Set<String> errors = new HashSet<>();
    Map<String, String> renamed = new HashMap<>();
    for (int i = 3; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals > 0) {
        renamed.put(words[i].substring(0, equals), words[i].substring(equals + 1));
      } else if (words[i].equals("camel")) {
        camelCase = true;
      } else if (words[i].equals("only")) {
        closed = true;
      } else {
        errors.add(words[i]);
      }
    }
    services.put(words[0], new AwsService(words[1], words[2], camelCase, closed, errors, renamed));
  }

  /** The service of that name; one that is not known is taken to be named alike everywhere. */
  AwsService get(String name) {
    AwsService known = services.get(name);
    if (known != null) {
      return known;
    }
    String prefix =
        name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return new AwsService(name, prefix, false, false, Set.of(), Map.of());
  }

  int size() {
    return services.size();
  }
}
