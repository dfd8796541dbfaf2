package asl.function.aws;

import java.util.Map;
import java.util.Set;

/**
 * A service as the AWS SDK and the AWS CLI name it.
 *
 * @param command the AWS CLI's command
 * @param prefix what the names of its errors begin with in AWS SDK integrations
 * @param camelCase whether its API names members in camelCase
 * @param closed whether it defines no other errors than those listed
 * @param errors the error codes that it defines, as far as the names do not tell
 * @param renamed error codes whose exception has another name
 */
record AwsService(
    String command,
    String prefix,
    boolean camelCase,
    boolean closed,
    Set<String> errors,
    Map<String, String> renamed) {
  /** Codes that every service may answer with, and that most do not define themselves. */
  private static final Set<String> COMMON =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "AuthFailure",
          "ExpiredToken",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InternalError",
          "InternalFailure",
          "InternalServerError",
          "InternalServerException",
          "InvalidAccessKeyId",
          "InvalidAction",
          "InvalidClientTokenId",
          "InvalidParameterCombination",
          "InvalidParameterValue",
          "InvalidRequest",
          "InvalidSignatureException",
          "MissingAction",
          "MissingAuthenticationTokenException",
          "MissingParameter",
          "NotAuthorized",
          "OptInRequired",
          "RequestExpired",
          "RequestLimitExceeded",
          "ServiceUnavailable",
          "ServiceUnavailableException",
          "SignatureDoesNotMatch",
          "Throttling",
          "ThrottlingException",
          "TooManyRequestsException",
          "UnauthorizedOperation",
          "UnrecognizedClientException",
          "UnknownOperationException",
          "ValidationError",
          "ValidationException");

  /** Whether the SDK has an exception of its own for an error code. */
  boolean defines(String code) {
    return errors.contains(code)
        || renamed.containsKey(code)
        || !(closed || COMMON.contains(code) || code.isEmpty());
  }

  /** The exception's name for an error code: every name ends in {@code Exception}. */
  String exception(String code) {
    String name = renamed.getOrDefault(code, code);
    if (name.endsWith("Exception")) {
      return name;
    }
    return (name.endsWith("Fault") ? name.substring(0, name.length() - "Fault".length()) : name)
        + "Exception";
  }

  /** A name as the SDK for Java 2 writes it: of {@code DBInstance} it makes {@code DbInstance}. */
  static String pascal(String name) {
    StringBuilder pascal = new StringBuilder(name);
    for (int i = 1; i < name.length(); i++) {
      boolean lowerNext = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
      if (Character.isUpperCase(name.charAt(i - 1)) && !lowerNext) {
        pascal.setCharAt(i, Character.toLowerCase(name.charAt(i)));
      }
    }
    return pascal.toString();
  }
}
