package asl.expression.jsonpath;

/** Names of Jayway's that its messages hold, kept apart so that reading them loads nothing. */
final class JaywayNames {
  /** The provider that works on plain Java values in Jayway's own distribution. */
  static final String JSON_PROVIDER = "com.jayway.jsonpath.spi.json.JacksonJsonProvider";

  private JaywayNames() {}
}
