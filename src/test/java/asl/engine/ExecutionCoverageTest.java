package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.ChoiceBranch;
import asl.definition.ChoiceRule;
import asl.definition.ChoiceState;
import asl.definition.ComparisonOperator;
import asl.definition.DefinitionReader;
import asl.definition.ErrorName;
import asl.definition.State;
import asl.definition.StateType;
import asl.definition.StateWalker;
import asl.history.EventType;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing that the language has is without a case. */
class ExecutionCoverageTest {
  /** The fields of states, beyond those that the types and operators bring. */
  private static final String FIELDS =
      """
      Arguments Assign BatchInput Branches CSVDelimiter CSVHeaderLocation CSVHeaders Catch Cause \
      CausePath Choices Comment Condition Credentials Default End Error ErrorEquals ErrorPath \
      ExecutionType HeartbeatSeconds HeartbeatSecondsPath InputPath InputType IntervalSeconds \
      ItemBatcher ItemProcessor ItemReader ItemSelector Items ItemsPath ItemsPointer Iterator \
      JitterStrategy Label MaxAttempts MaxConcurrency MaxConcurrencyPath MaxDelaySeconds \
      MaxInputBytesPerBatch MaxInputBytesPerBatchPath MaxItems MaxItemsPath MaxItemsPerBatch \
      MaxItemsPerBatchPath Mode Next Not Output OutputPath OutputType Parameters ProcessorConfig \
      QueryLanguage ReaderConfig Resource Result ResultPath ResultSelector ResultWriter Retry \
      Seconds SecondsPath StartAt States TimeoutSeconds TimeoutSecondsPath Timestamp TimestampPath \
      ToleratedFailureCount ToleratedFailureCountPath ToleratedFailurePercentage \
      ToleratedFailurePercentagePath Transformation Type Variable Version WriterConfig And Or \
      BackoffRate""";

  /** Names that no state reports: AWS reports another name where its documents have these. */
  private static final Set<String> NEVER_REPORTED =
      Set.of(
          ErrorName.ALL,
          ErrorName.BRANCH_FAILED,
          ErrorName.INTRINSIC_FAILURE,
          ErrorName.NO_CHOICE_MATCHED,
          ErrorName.PARAMETER_PATH_FAILURE,
          ErrorName.RESULT_PATH_MATCH_FAILURE);

  /** Types of events of what a local execution never does: it is not redriven. */
  private static final Set<EventType> NEVER_RECORDED =
      EnumSet.of(EventType.EXECUTION_REDRIVEN, EventType.MAP_RUN_REDRIVEN, EventType.UNKNOWN);

  private static final List<State> STATES = new ArrayList<>();
  private static final StringBuilder DEFINITIONS = new StringBuilder();
  private static final StringBuilder HISTORIES = new StringBuilder();

  @BeforeAll
  static void readCases() throws IOException, JsonSyntaxException {
    for (ExecutionCase each : ExecutionCase.all()) {
      STATES.addAll(StateWalker.states(DefinitionReader.read(each.definition())));
      DEFINITIONS.append(Files.readString(each.folder().resolve("definition.asl.json")));
      HISTORIES.append(Files.readString(each.folder().resolve("history.json")));
    }
  }

  @Test
  void everyStateTypeHasCases() {
    Set<StateType> found = EnumSet.noneOf(StateType.class);
    STATES.forEach(state -> found.add(state.type()));
    assertEquals(EnumSet.allOf(StateType.class), found);
  }

  @Test
  void everyComparisonOperatorHasCasesInBothForms() {
    Set<String> found = new TreeSet<>();
    for (State state : STATES) {
      if (state instanceof ChoiceState choice) {
        choice.choices().stream().map(ChoiceBranch::rule).forEach(rule -> collect(rule, found));
      }
    }
    Set<String> expected = new TreeSet<>();
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      expected.add(operator.label());
      if (operator.hasPathForm()) {
        expected.add(operator.label() + "Path");
      }
    }
    assertEquals(expected, found);
  }

  private static void collect(@Nullable ChoiceRule rule, Set<String> found) {
    if (rule instanceof ChoiceRule.Comparison comparison) {
      found.add(comparison.expected().name());
    } else if (rule instanceof ChoiceRule.And and) {
      and.rules().forEach(inner -> collect(inner, found));
    } else if (rule instanceof ChoiceRule.Or or) {
      or.rules().forEach(inner -> collect(inner, found));
    } else if (rule instanceof ChoiceRule.Not not) {
      collect(not.rule(), found);
    }
  }

  @Test
  void everyErrorNameIsReportedBySomeCase() throws IllegalAccessException {
    Set<String> missing = new TreeSet<>();
    int names = 0;
    for (var field : ErrorName.class.getFields()) {
      String name = String.valueOf(field.get(null));
      names++;
      if (!NEVER_REPORTED.contains(name)
          && HISTORIES.indexOf(name) < 0
          && DEFINITIONS.indexOf(name) < 0) {
        missing.add(name);
      }
    }
    assertTrue(names >= 17, "error names are lost");
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyIntrinsicFunctionHasACase() {
    Set<String> missing = new TreeSet<>();
    for (String name :
        """
        Array ArrayPartition ArrayContains ArrayRange ArrayGetItem ArrayLength ArrayUnique \
        Base64Encode Base64Decode Hash JsonMerge StringToJson JsonToString MathRandom MathAdd \
        StringSplit UUID Format"""
            .split(" ", -1)) {
      if (DEFINITIONS.indexOf("States." + name + "(") < 0) {
        missing.add(name);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyFieldStandsInSomeCase() {
    Set<String> missing = new TreeSet<>();
    for (String field : FIELDS.split(" ", -1)) {
      if (DEFINITIONS.indexOf("\"" + field + "\"") < 0) {
        missing.add(field);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyEventTypeIsInSomeHistory() {
    Set<EventType> missing = EnumSet.noneOf(EventType.class);
    for (EventType type : EventType.values()) {
      if (!NEVER_RECORDED.contains(type) && HISTORIES.indexOf('"' + type.label() + '"') < 0) {
        missing.add(type);
      }
    }
    assertEquals(Set.of(), missing);
  }
}
