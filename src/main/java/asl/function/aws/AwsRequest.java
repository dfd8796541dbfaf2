package asl.function.aws;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.process.Cancellation;
import asl.function.process.ScratchFolder;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to a service, with everything in the form that Step Functions has it. */
final class AwsRequest {
  private final AwsApi api;
  private final AwsCli cli;
  private final ApiShapes shapes;
  private final ScratchFolder scratch;
  private final Cancellation cancellation;
  private final StreamedBody streamed;

  AwsRequest(
      AwsApi api, AwsCli cli, ApiShapes shapes, ScratchFolder scratch, Cancellation cancellation) {
    this.api = api;
    this.cli = cli;
    this.shapes = shapes;
    this.scratch = scratch;
    this.cancellation = cancellation;
    this.streamed = StreamedBody.of(api.command());
  }

  /** Sends it; the answer as the service gave it, or its refusal. */
  TaskUpdate send(@Nullable Object parameters) throws InterruptedException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (parameters instanceof Map<?, ?> given) {
      given.forEach((name, value) -> members.put(String.valueOf(name), value));
    }
    MessageText.write(api.command(), members);
    List<Path> files = new ArrayList<>();
    try {
      return api.service().camelCase() || shapes.isKnown(api.command())
          ? sendShaped(members, files)
          : sendAsGiven(members, files);
    } catch (IOException e) {
      return new TaskUpdate.Failed(
          Stage.RUN,
          "States.Runtime",
          ("The AWS CLI cannot be called: %s. Install it (docs.aws.amazon.com/cli), or name it in"
                  + " the mapping: aws: { program: /path/to/aws }")
              .formatted(e.getMessage()));
    } finally {
      files.forEach(scratch::delete);
    }
  }

  private TaskUpdate sendAsGiven(Map<String, @Nullable Object> members, List<Path> files)
      throws IOException, InterruptedException {
    AwsCli.Answer answer = call(members, files);
    if (answer.isGood()) {
      return new TaskUpdate.Succeeded(output(answer, files));
    }
    CliComplaint complaint = new CliComplaint(api, answer.complaints());
    return complaint.isAboutForm() ? sendShaped(members, files) : complaint.failure();
  }

  private TaskUpdate sendShaped(Map<String, @Nullable Object> members, List<Path> files)
      throws IOException, InterruptedException {
    Object shaped = MemberNames.toApi(members, shapes.input(api.command(), cli, cancellation));
    Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
    if (shaped instanceof Map<?, ?> map) {
      map.forEach((name, value) -> renamed.put(String.valueOf(name), value));
    }
    AwsCli.Answer answer = call(renamed, files);
    if (!answer.isGood()) {
      return new CliComplaint(api, answer.complaints()).failure();
    }
    Object shape = shapes.output(api.command(), arguments(renamed, files), cli, cancellation);
    return new TaskUpdate.Succeeded(MemberNames.toResult(output(answer, files), shape));
  }

  private AwsCli.Answer call(Map<String, @Nullable Object> members, List<Path> files)
      throws IOException, InterruptedException {
    return cli.call(api.command(), arguments(members, files), cancellation);
  }

  /** The arguments; they name private files, so that neither length nor secrecy is a question. */
  private List<String> arguments(Map<String, @Nullable Object> members, List<Path> files)
      throws IOException {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>(members);
    List<String> words = new ArrayList<>(List.of("--no-paginate", "--cli-input-json"));
    String body = name(plain, streamed.input());
    Object streamedIn = body == null ? null : plain.remove(body);
    words.add("file://" + file(JsonWriter.write(plain), files));
    if (streamedIn != null) {
      String text = streamedIn instanceof String given ? given : JsonWriter.write(streamedIn);
      words.add(streamed.option() + file(text, files));
    }
    if (streamed.output() != null) {
      words.add(file("", files).toString());
    }
    return words;
  }

  private Path file(String text, List<Path> files) throws IOException {
    Path file = scratch.write(text.getBytes(StandardCharsets.UTF_8));
    files.add(file);
    return file;
  }

  private static @Nullable String name(Map<String, ?> members, @Nullable String wanted) {
    for (String name : members.keySet()) {
      if (name.equalsIgnoreCase(wanted)) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Object output(AwsCli.Answer answer, List<Path> files) throws IOException {
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    try {
      Object read = answer.out().isBlank() ? Map.of() : JsonReader.read(answer.out());
      if (!(read instanceof Map<?, ?> members)) {
        return read;
      }
      members.forEach((name, value) -> output.put(String.valueOf(name), value));
    } catch (JsonSyntaxException e) {
      throw new IOException("'" + api.command() + "' printed no JSON: " + e.getMessage(), e);
    }
    if (streamed.output() != null) {
      byte[] body = Files.readAllBytes(files.get(files.size() - 1));
      output.put(streamed.output(), new String(body, StandardCharsets.UTF_8));
    }
    return output;
  }
}
