package asl.app.run;

import asl.trust.Handling;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to run and how.
 *
 * @param definition the definition's file, or {@code -} for standard input
 * @param input a file, {@code -}, or JSON text; null for an empty object
 * @param functions where the code behind the Tasks is found
 * @param express whether it is an Express execution
 * @param time real or virtual time
 * @param seed what random numbers follow from; null for another one each time
 * @param name the execution's name; null for one made up
 * @param mostEvents how many events the execution may have before it fails; null for no limit
 * @param history the file that the events are written to; null for none
 * @param compact whether the output is to be one line
 * @param start where the execution begins
 */
public record RunRequest(
    String definition,
    @Nullable String input,
    Functions functions,
    boolean express,
    Time time,
    @Nullable Long seed,
    @Nullable String name,
    @Nullable Long mostEvents,
    @Nullable Path history,
    boolean compact,
    Start start) {
  /**
   * Where the code behind the Tasks is found.
   *
   * @param file the mapping file; null for the one beside the definition
   * @param inline one-off mappings, {@code NAME=KIND:TARGET}; they win over the file
   * @param environment the variables that the mapping may name
   * @param mocks answers for some states, as AWS Step Functions Local takes them; null for none
   * @param replay the history whose answers are given instead of calling anything; null for none
   * @param handling CODE for a run; DATA for one that only explains a recording: nothing but the
   *     recording answers, no mapping is read and no bucket is there, and the input is JSON text
   */
  public record Functions(
      @Nullable String file,
      List<String> inline,
      Map<String, String> environment,
      @Nullable Mocks mocks,
      @Nullable String replay,
      Handling handling) {}

  /**
   * A test case of a mock configuration file.
   *
   * @param file the MockConfigFile.json
   * @param stateMachine the state machine's name in it
   * @param testCase the test case's name in it
   */
  public record Mocks(String file, String stateMachine, String testCase) {}

  /**
   * Where the execution begins.
   *
   * @param state the state that it begins with; null for the first one
   * @param variables the variables that it begins with: a file, {@code -}, or JSON text; null for
   *     none
   * @param redrive the history of an execution that goes on where it stopped; null for a new one
   */
  public record Start(
      @Nullable String state, @Nullable String variables, @Nullable String redrive) {
    /** The beginning of the state machine. */
    public static final Start FIRST_STATE = new Start(null, null, null);
  }

  /**
   * Real or virtual time.
   *
   * @param virtual whether waits take no time
   * @param start when virtual time starts; null for now
   */
  public record Time(boolean virtual, @Nullable Instant start) {
    /** When virtual time starts unless somebody wishes otherwise: always at the same instant. */
    public static final Instant USUAL_START = Instant.ofEpochSecond(1_767_225_600L);
  }
}
