package asl.function.mapping;

import asl.function.mapping.Target.MockedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a mock: one, or a list. */
final class MockAnswers {
  private static final String FORM =
      "write - return: {…} or - error: Name, with cause, when, delay or times as needed";

  /** What an answer may say. */
  static final Set<String> SETTINGS = Set.of("return", "error", "cause", "when", "delay", "times");

  private MockAnswers() {}

  static List<MockedAnswer> read(Located value) throws MappingException {
    List<MockedAnswer> answers = new ArrayList<>();
    for (Located answer : value.isArray() ? value.elements() : List.of(value)) {
      answers.add(answer(answer));
    }
    if (answers.isEmpty()) {
      throw fault(value, "the mock has no answer");
    }
    return List.copyOf(answers);
  }

  private static MockedAnswer answer(Located value) throws MappingException {
    Map<String, Located> members = value.members();
    for (Map.Entry<String, Located> member : members.entrySet()) {
      if (!SETTINGS.contains(member.getKey())) {
        throw new MappingException(
            member.getValue().keyPlace(),
            "'" + member.getKey() + "' is no setting of a mocked answer",
            NearestKey.remedy(member.getKey(), SETTINGS, FORM));
      }
    }
    Located result = members.get("return");
    Located error = members.get("error");
    if ((result == null) == (error == null)) {
      throw fault(value, "a mocked answer is either a result or an error");
    }
    Located condition = members.get("when");
    Located delay = members.get("delay");
    return new MockedAnswer(
        condition != null,
        condition == null ? null : condition.json(),
        result == null ? null : result.json(),
        error == null ? null : error.text(),
        text(members.get("cause")),
        delay == null ? null : DurationText.parse(delay),
        times(members.get("times")));
  }

  private static @Nullable String text(@Nullable Located value) throws MappingException {
    return value == null ? null : value.text();
  }

  private static int times(@Nullable Located value) throws MappingException {
    if (value == null) {
      return 1;
    }
    if (value.value() instanceof Integer number && number >= 1) {
      return number;
    }
    throw fault(value, "'times' must be a whole number from 1");
  }

  private static MappingException fault(Located value, String problem) {
    return new MappingException(value.place(), problem, FORM);
  }
}
