package asl.function.jar;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The error object that Lambda's Java runtime reports for an exception. */
final class ErrorObject {
  private static final int DEEPEST_CAUSE = 20;

  private ErrorObject() {}

  static byte[] of(Throwable error) {
    return text(describe(error, 0));
  }

  static byte[] tooLarge(int limit) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put(
        "errorMessage",
        "Response payload size exceeded maximum allowed payload size (" + limit + " bytes).");
    object.put("errorType", "Function.ResponseSizeTooLarge");
    return text(object);
  }

  private static Map<String, @Nullable Object> describe(Throwable error, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("errorMessage", error.getMessage());
    object.put("errorType", error.getClass().getName());
    List<String> trace = new ArrayList<>();
    for (StackTraceElement element : error.getStackTrace()) {
      if (element.getClassName().startsWith("asl.function.jar.")) {
        break;
      }
      if (!element.getClassName().startsWith("jdk.internal.reflect.")
          && !element.getClassName().startsWith("java.lang.reflect.")) {
        trace.add(element.toString());
      }
    }
    object.put("stackTrace", trace);
    Throwable cause = error.getCause();
    if (cause != null && cause != error && depth < DEEPEST_CAUSE) {
      object.put("cause", describe(cause, depth + 1));
    }
    return object;
  }

  private static byte[] text(Map<String, @Nullable Object> object) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JacksonFactory.getInstance().getSerializer(Map.class).toJson(object, out);
    return out.toByteArray();
  }
}
