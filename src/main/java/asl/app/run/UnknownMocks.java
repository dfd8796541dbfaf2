package asl.app.run;

import asl.definition.State;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.definition.TaskState;
import asl.diagnostic.Suggestion;
import asl.source.JsonPointer;
import asl.source.Position;
import asl.source.SourceFile;
import asl.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the states that a test case of a mock configuration answers in vain, since the definition
 * has none of that name or none that calls anything. Step Functions Local takes such a file, and
 * the Task that was meant is then really called: whoever wrote it is warned.
 */
final class UnknownMocks {
  private UnknownMocks() {}

  /**
   * The warnings, one for each such state.
   *
   * @param answered the states that the test case answers
   * @param others whether other definitions run too, whose states may be meant
   */
  static List<String> warnings(
      RunRequest.Mocks mocks, Collection<String> answered, StateMachine machine, boolean others) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> tasks = new LinkedHashSet<>();
    for (State state : StateWalker.states(machine)) {
      all.add(state.name());
      if (state instanceof TaskState) {
        tasks.add(state.name());
      }
    }
    List<String> warnings = new ArrayList<>();
    for (String name : answered) {
      String meant = Suggestion.didYouMean(name, tasks);
      if (!tasks.contains(name) && (meant != null || !others)) {
        warnings.add(
            "warning: %s: test case '%s' has a response for the state '%s', which %s.%s"
                .formatted(
                    place(mocks, name),
                    mocks.testCase(),
                    name,
                    all.contains(name) ? "is no Task" : "the definition does not have",
                    meant == null ? "" : " " + meant));
      }
    }
    return warnings;
  }

  /** The file with line and column, which only a warning is worth looking for. */
  private static String place(RunRequest.Mocks mocks, String state) {
    try {
      SourceFile file = new SourceFile(mocks.file(), Files.readString(Path.of(mocks.file())));
      JsonPointer pointer =
          JsonPointer.ROOT
              .member("StateMachines")
              .member(mocks.stateMachine())
              .member("TestCases")
              .member(mocks.testCase())
              .member(state);
      Position at = SourceReader.read(file).keyRange(pointer).start();
      return "%s:%d:%d".formatted(mocks.file(), at.line(), at.column());
    } catch (IOException e) {
      // It could be read a moment ago.
      return mocks.file();
    }
  }
}
