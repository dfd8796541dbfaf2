package asl.expression.intrinsic;

import asl.expression.RandomSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds intrinsic functions by name. */
final class IntrinsicFunctions {
  /** All names, in the order of AWS's documentation. */
  static final List<String> NAMES =
      List.of(
          "States.Array",
          "States.ArrayPartition",
          "States.ArrayContains",
          "States.ArrayRange",
          "States.ArrayGetItem",
          "States.ArrayLength",
          "States.ArrayUnique",
          "States.Base64Encode",
          "States.Base64Decode",
          "States.Hash",
          "States.JsonMerge",
          "States.StringToJson",
          "States.JsonToString",
          "States.MathRandom",
          "States.MathAdd",
          "States.StringSplit",
          "States.UUID",
          "States.Format");

  private IntrinsicFunctions() {}

  /** The function of that name; null if there is none. Names are case-sensitive. */
  static @Nullable IntrinsicFunction named(String name, RandomSource random) {
    return switch (name) {
      case "States.Array" -> new ArrayFunction();
      case "States.ArrayPartition" -> new ArrayPartition();
      case "States.ArrayContains" -> new ArrayContains();
      case "States.ArrayRange" -> new ArrayRange();
      case "States.ArrayGetItem" -> new ArrayGetItem();
      case "States.ArrayLength" -> new ArrayLength();
      case "States.ArrayUnique" -> new ArrayUnique();
      case "States.Base64Encode" -> new Base64Encode();
      case "States.Base64Decode" -> new Base64Decode();
      case "States.Hash" -> new Hash();
      case "States.JsonMerge" -> new JsonMerge();
      case "States.StringToJson" -> new StringToJson();
      case "States.JsonToString" -> new JsonToString();
      case "States.MathRandom" -> new MathRandom(random);
      case "States.MathAdd" -> new MathAdd();
      case "States.StringSplit" -> new StringSplit();
      case "States.UUID" -> new UuidFunction(random);
      case "States.Format" -> new Format();
      default -> null;
    };
  }
}
