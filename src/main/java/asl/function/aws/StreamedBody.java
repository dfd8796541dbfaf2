package asl.function.aws;

import org.jspecify.annotations.Nullable;

/**
 * A member that the AWS CLI takes from a file or writes to one, instead of its JSON.
 *
 * @param input the member of the parameters; null if none is streamed
 * @param option the CLI's option for it, with the scheme before the file's name
 * @param output the member of the answer; null if none is streamed
 */
record StreamedBody(@Nullable String input, String option, @Nullable String output) {
  private static final StreamedBody NONE = new StreamedBody(null, "", null);

  /** What is streamed in a call. */
  static StreamedBody of(String command) {
    return switch (command) {
      case "appconfigdata get-latest-configuration" -> writes("Configuration");
      case "bedrock-runtime invoke-model", "sagemaker-runtime invoke-endpoint" ->
          new StreamedBody("Body", "--body=fileb://", "Body");
      case "iot-data get-thing-shadow", "iot-data delete-thing-shadow" -> writes("Payload");
      case "iot-data update-thing-shadow" ->
          new StreamedBody("Payload", "--payload=fileb://", "Payload");
      case "lambda invoke" -> new StreamedBody("Payload", "--payload=fileb://", "Payload");
      case "polly synthesize-speech" -> writes("AudioStream");
      case "s3api get-object" -> writes("Body");
      case "s3api put-object", "s3api upload-part" -> new StreamedBody("Body", "--body=", null);
      default -> NONE;
    };
  }

  private static StreamedBody writes(String output) {
    return new StreamedBody(null, "", output);
  }
}
