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
      case "States.Array" -> new ArrayFunctions.ArrayOf();
      case "States.ArrayPartition" -> new ArrayFunctions.ArrayPartition();
      case "States.ArrayContains" -> new ArrayFunctions.ArrayContains();
      case "States.ArrayRange" -> new ArrayFunctions.ArrayRange();
      case "States.ArrayGetItem" -> new ArrayFunctions.ArrayGetItem();
      case "States.ArrayLength" -> new ArrayFunctions.ArrayLength();
      case "States.ArrayUnique" -> new ArrayFunctions.ArrayUnique();
      case "States.Base64Encode" -> new EncodingFunctions.Base64Encode();
      case "States.Base64Decode" -> new EncodingFunctions.Base64Decode();
      case "States.Hash" -> new EncodingFunctions.Hash();
      case "States.JsonMerge" -> new JsonFunctions.JsonMerge();
      case "States.StringToJson" -> new JsonFunctions.StringToJson();
      case "States.JsonToString" -> new JsonFunctions.JsonToString();
      case "States.MathRandom" -> new MathFunctions.MathRandom(random);
      case "States.MathAdd" -> new MathFunctions.MathAdd();
      case "States.StringSplit" -> new StringFunctions.StringSplit();
      case "States.UUID" -> new StringFunctions.Uuid(random);
      case "States.Format" -> new StringFunctions.Format();
      default -> null;
    };
  }
}
