package asl.function.aws;

import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that workflows send most: a structure given for one is sent as its JSON. Other
 * actions' texts are found by asking the AWS CLI for the form of the action.
 */
final class MessageText {
  private MessageText() {}

  /** Replaces structures by their JSON where the action takes a text. */
  static void write(String command, Map<String, @Nullable Object> parameters) {
    switch (command) {
      case "sqs send-message" -> replace(parameters, "MessageBody");
      case "sns publish" -> replace(parameters, "Message");
      case "events put-events" -> replaceInEntries(parameters);
      default -> {
        return;
      }
    }
  }

  private static void replaceInEntries(Map<String, @Nullable Object> parameters) {
    if (!(parameters.get("Entries") instanceof List<?> entries)) {
      return;
    }
    List<@Nullable Object> replaced = new ArrayList<>(entries.size());
    for (Object entry : entries) {
      if (!(entry instanceof Map<?, ?> members)) {
        replaced.add(entry);
        continue;
      }
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      members.forEach((name, value) -> copy.put(String.valueOf(name), value));
      replace(copy, "Detail");
      replaced.add(copy);
    }
    parameters.put("Entries", replaced);
  }

  private static void replace(Map<String, @Nullable Object> members, String name) {
    if (members.get(name) instanceof Map || members.get(name) instanceof List) {
      members.put(name, JsonWriter.write(members.get(name)));
    }
  }
}
