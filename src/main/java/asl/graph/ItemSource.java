package asl.graph;

import asl.definition.FieldValue;
import asl.definition.ItemReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a distributed Map's items come from, in a few words. */
final class ItemSource {
  private ItemSource() {}

  static String of(ItemReader reader) {
    String resource = reader.resource();
    boolean lists = resource != null && resource.endsWith(":listObjectsV2");
    String what = reader.inputType() == null ? "" : reader.inputType() + " ";
    String place = place(reader.arguments(), lists ? "Prefix" : "Key");
    return lists ? "each object of S3 " + place : "each of " + what + "S3 " + place;
  }

  private static String place(@Nullable FieldValue arguments, String key) {
    if (arguments == null || !(arguments.value() instanceof Map<?, ?> members)) {
      return "";
    }
    String bucket = text(members, "Bucket");
    String inside = text(members, key);
    return inside.isEmpty() ? bucket : bucket + '/' + inside;
  }

  private static String text(Map<?, ?> members, String name) {
    Object value = members.get(name);
    if (value == null) {
      value = members.get(name + ".$");
    }
    return value == null ? "" : FieldText.of(value);
  }
}
