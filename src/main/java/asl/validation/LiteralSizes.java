package asl.validation;

import asl.diagnostic.DiagnosticCode;
import asl.json.JsonWriter;
import asl.source.SourceNode.Member;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A value in the definition is larger than a payload may be.
 *
 * <p><b>What it does:</b> measures what {@code Result}, {@code Parameters}, {@code Arguments},
 * {@code Output}, {@code ItemSelector}, {@code ResultSelector} and {@code Items} hold, as JSON in
 * UTF-8.
 *
 * <p><b>Why it matters:</b> AWS takes the definition, and the state fails with {@code
 * States.DataLimitExceeded} whenever it runs.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Result": "… 300,000 characters …", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "End": true,
 *   "Parameters": {"Bucket": "texts", "Key": "long.txt"}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Step Functions service quotas.
 */
final class LiteralSizes {
  private static final DiagnosticCode CODE = new DiagnosticCode("LITERAL_TOO_LARGE");

  private static final int LARGEST = 262_144;

  private static final List<String> FIELDS =
      List.of(
          "Result", "Parameters", "Arguments", "Output", "ItemSelector", "ResultSelector", "Items");

  private LiteralSizes() {}

  static void report(DefinitionOutline outline, Findings findings) {
    for (StateSite state : outline.states()) {
      for (String field : FIELDS) {
        Member member = state.field(field);
        if (member != null && member.value().end() - member.value().start() > LARGEST / 4) {
          check(state, member, findings);
        }
      }
    }
  }

  private static void check(StateSite state, Member member, Findings findings) {
    String text = JsonWriter.write(member.value().toValue());
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (size > LARGEST) {
      Place place = Place.key(state.pointer().member(member.name()), member);
      String message =
          "The value of '"
              + member.name()
              + "' has "
              + size
              + " bytes; a payload has 262144 at most";
      String help = "Keep it in Amazon S3 and read it from there.";
      findings.warning(CODE, place, message, help);
    }
  }
}
