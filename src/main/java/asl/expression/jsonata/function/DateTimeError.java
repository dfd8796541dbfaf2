package asl.expression.jsonata.function;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.utils.Constants;
import java.util.Map;

/** Finds JSONata's error code for what the library throws about dates and pictures. */
final class DateTimeError {
  private static final Map<String, String> CODES =
      Map.of(
          start(Constants.ERR_MSG_SEQUENCE_UNSUPPORTED), "D3130",
          start(Constants.ERR_MSG_DIFF_DECIMAL_GROUP), "D3131",
          start(Constants.ERR_MSG_UNKNOWN_COMPONENT_SPECIFIER), "D3132",
          start(Constants.ERR_MSG_INVALID_NAME_MODIFIER), "D3133",
          start(Constants.ERR_MSG_TIMEZONE_FORMAT), "D3134",
          start(Constants.ERR_MSG_NO_CLOSING_BRACKET), "D3135",
          start(Constants.ERR_MSG_MISSING_FORMAT), "D3136");

  private DateTimeError() {}

  /**
   * The coded error.
   *
   * @param thrown what the library threw
   * @param otherwise the code if the library's message tells none
   * @param value the value that the error is about
   */
  static JException of(Exception thrown, String otherwise, String value) {
    String message = String.valueOf(thrown.getMessage());
    for (Map.Entry<String, String> code : CODES.entrySet()) {
      if (message.startsWith(code.getKey())) {
        String rest = message.substring(code.getKey().length());
        return new JException(code.getValue(), -1, rest.replaceFirst(" .*", ""));
      }
    }
    return new JException(otherwise, -1, value);
  }

  private static String start(String format) {
    int insert = format.indexOf("%s");
    return insert < 0 ? format : format.substring(0, insert);
  }
}
