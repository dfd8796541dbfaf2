package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonataSlipTest {
  private static String help(String expression) {
    JsonataProblem problem = JsonataSyntax.check(expression).get(0);
    return String.valueOf(JsonataSlip.help(expression, problem.offset()));
  }

  @Test
  void operatorsOfOtherLanguagesAreToldWithTheirsOfJsonata() {
    Map<String, String> helps =
        Map.of(
            "$a == 1", "JSONata compares with =, once.",
            "$a==1", "JSONata compares with =, once.",
            "$a !== 1", "JSONata compares with != for unequal.",
            "$a && $b", "In JSONata it is: and. One & joins texts.",
            "$a || $b", "In JSONata it is: or.",
            "!$a", "In JSONata it is: $not(…).",
            "$a and !$b", "In JSONata it is: $not(…).",
            "$a %} and {% $b",
                "The whole value is one expression, from {% to %}; join texts with &.",
            "{% $x", "An expression that begins with {% ends with %}.");
    helps.forEach((expression, help) -> assertEquals(help, help(expression), expression));
  }

  @Test
  void otherFaultsAreLeftToTheirMessages() {
    assertNull(JsonataSlip.help("$a +", 4));
    assertNull(JsonataSlip.help("$a +", -1));
  }
}
