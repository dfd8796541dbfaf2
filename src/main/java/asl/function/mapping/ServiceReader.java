package asl.function.mapping;

import asl.function.mapping.ServiceTarget.HttpConnection;
import asl.function.mapping.ServiceTarget.OAuth;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the entries of the section {@code services}. */
final class ServiceReader {
  private static final Set<String> AWS = Set.of("profile", "region", "endpointUrl", "program");
  private static final Set<String> HTTP = Set.of("connections", "endpoints");
  private static final Set<String> CONNECTION =
      Set.of("headers", "query", "basic", "apiKey", "oauth");
  private static final Set<String> OAUTH = Set.of("url", "clientId", "clientSecret", "body");
  private static final String CALLED_AS = "write { aws: {…} } or { http: {…} }";

  private final EntryReader reader;

  ServiceReader(EntryReader reader) {
    this.reader = reader;
  }

  MappedService read(String pattern, Located entry) throws MappingException {
    Map<String, Located> members = entry.members();
    Located aws = members.get("aws");
    Located http = members.get("http");
    if ((aws == null) == (http == null)) {
      throw new MappingException(
          entry.place(), "'%s' must say how it is called".formatted(pattern), CALLED_AS);
    }
    Set<String> allowed = new TreeSet<>(EntryReader.SETTINGS);
    allowed.add(aws == null ? "http" : "aws");
    known(members, allowed);
    ServiceTarget target = aws == null ? http(members.get("http")) : aws(aws);
    return new MappedService(pattern, target, reader.settings(members), entry.place());
  }

  private ServiceTarget.Aws aws(Located value) throws MappingException {
    Map<String, Located> members = value.members();
    known(members, AWS);
    String program = text(members.get("program"));
    return new ServiceTarget.Aws(
        program == null ? "aws" : program(program),
        text(members.get("profile")),
        text(members.get("region")),
        address(members.get("endpointUrl")));
  }

  /** A program that is named with a path is looked for from the mapping file's folder. */
  private String program(String name) {
    return name.indexOf('/') < 0 ? name : reader.folder().resolve(name).normalize().toString();
  }

  private ServiceTarget.HttpCalls http(@Nullable Located value) throws MappingException {
    Map<String, Located> members = value == null ? Map.of() : value.members();
    known(members, HTTP);
    Map<String, HttpConnection> connections = new LinkedHashMap<>();
    for (Map.Entry<String, Located> each : members(members.get("connections")).entrySet()) {
      connections.put(each.getKey(), connection(each.getValue()));
    }
    Map<String, String> endpoints = new LinkedHashMap<>();
    for (Map.Entry<String, Located> each : members(members.get("endpoints")).entrySet()) {
      endpoints.put(each.getKey(), String.valueOf(address(each.getValue())));
    }
    return new ServiceTarget.HttpCalls(connections, endpoints);
  }

  private HttpConnection connection(Located value) throws MappingException {
    Map<String, Located> members = value.members();
    known(members, CONNECTION);
    Map<String, String> headers = texts(members.get("headers"));
    Located basic = members.get("basic");
    if (basic != null) {
      String pair = required(basic, "username") + ":" + required(basic, "password");
      byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
      headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    Located apiKey = members.get("apiKey");
    if (apiKey != null) {
      headers.put(required(apiKey, "name"), required(apiKey, "value"));
    }
    return new HttpConnection(headers, texts(members.get("query")), oauth(members.get("oauth")));
  }

  private @Nullable OAuth oauth(@Nullable Located value) throws MappingException {
    if (value == null) {
      return null;
    }
    Map<String, Located> members = value.members();
    known(members, OAUTH);
    String url = required(value, "url");
    address(members.get("url"));
    return new OAuth(
        url,
        required(value, "clientId"),
        required(value, "clientSecret"),
        texts(members.get("body")));
  }

  private String required(Located value, String name) throws MappingException {
    String text = text(value.members().get(name));
    if (text == null) {
      throw new MappingException(
          value.place(),
          "'" + name + "' is missing here",
          "add it; ${NAME} keeps it out of the file");
    }
    return text;
  }

  private @Nullable String address(@Nullable Located value) throws MappingException {
    String text = text(value);
    if (value == null || text == null) {
      return null;
    }
    try {
      URI address = URI.create(text);
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw noAddress(value, text);
    }
    throw noAddress(value, text);
  }

  private static MappingException noAddress(Located value, String text) {
    return new MappingException(
        value.place(), "'" + text + "' is no address", "write it as http://localhost:4566");
  }

  private Map<String, String> texts(@Nullable Located value) throws MappingException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, Located> each : members(value).entrySet()) {
      texts.put(each.getKey(), reader.text(each.getValue()));
    }
    return texts;
  }

  private @Nullable String text(@Nullable Located value) throws MappingException {
    return value == null ? null : reader.text(value);
  }

  private static Map<String, Located> members(@Nullable Located value) throws MappingException {
    return value == null ? Map.of() : value.members();
  }

  private static void known(Map<String, Located> members, Set<String> allowed)
      throws MappingException {
    for (Map.Entry<String, Located> member : members.entrySet()) {
      if (!allowed.contains(member.getKey())) {
        throw new MappingException(
            member.getValue().keyPlace(),
            "'" + member.getKey() + "' is unknown here",
            NearestKey.remedy(
                member.getKey(), allowed, "known: " + String.join(", ", new TreeSet<>(allowed))));
      }
    }
  }
}
