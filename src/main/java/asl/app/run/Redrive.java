package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.app.view.ChildFolder;
import asl.app.view.HistoryFile;
import asl.definition.StateMachine;
import asl.engine.past.PastChildren;
import asl.engine.past.PastExecution;
import asl.engine.past.PastFit;
import asl.engine.past.PastReader;
import asl.engine.past.UnusableHistoryException;
import asl.history.EventDetails;
import asl.history.EventType;
import asl.history.History;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trust.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the execution that goes on from its history, and from those of the child executions of its
 * map runs beside it (AWS: "Restarting state machine executions with redrive in Step Functions").
 */
final class Redrive implements PastChildren {
  /** How an execution ended whose history has no end. */
  private static final EventDetails CUT_OFF = new EventDetails.Failure(null, null);

  private final @Nullable ChildFolder folder;
  private final Tree tree;
  private final RunTalk talk;
  private final Map<String, Map<Integer, Path>> files = new HashMap<>();

  /**
   * @param history its file, or {@code -}, beside which nothing is
   */
  private Redrive(String history, RunTalk talk) {
    this.talk = talk;
    this.folder = history.equals("-") ? null : new ChildFolder(Path.of(history));
    this.tree = Tree.ofFile(Path.of(history));
  }

  /**
   * Reads it, and tells what the definition does not have any more.
   *
   * @throws JobException if it cannot go on
   */
  static PastExecution open(String history, StateMachine machine, TextReader reader, RunTalk talk)
      throws JobException {
    try {
      Redrive redrive = new Redrive(history, talk);
      PastExecution past = redrive.read(null, history, HistoryFile.read(history, reader.stdin()));
      int length = past.events().size();
      if (past.events().get(length - 1).details() == CUT_OFF) {
        redrive.told(
            "the execution has not ended, its last event is "
                + past.events().get(length - 2).typeName()
                + "; it goes on as if it had been aborted then");
      }
      PastFit fit = PastFit.of(past, machine);
      for (String mapRun : fit.mapRuns()) {
        if (redrive.filesOf(mapRun).isEmpty()) {
          redrive.told(
              "no histories of child executions of "
                  + mapRun
                  + " are beside "
                  + history
                  + ", so all its items run again");
        }
      }
      fit.told().forEach(redrive::told);
      return past;
    } catch (UnusableHistoryException e) {
      throw new JobException("cannot redrive " + history + ": " + e.getMessage());
    }
  }

  private PastExecution read(@Nullable String name, String file, History history)
      throws UnusableHistoryException, JobException {
    HistoryDamage damage = history.damage();
    if (damage != null) {
      String place = damage.place().isEmpty() ? "" : damage.place() + ": ";
      throw new JobException("cannot redrive " + file + ": " + place + damage.message());
    }
    if (isExpress(history)) {
      throw new JobException("an Express execution cannot be redriven; run it anew");
    }
    return PastReader.read(name, ended(history.events()), this);
  }

  /**
   * AWS redrives only what has ended; of a run that was killed nobody wrote the end, which is that
   * of an aborted one.
   */
  private static List<HistoryEvent> ended(List<HistoryEvent> events) {
    if (events.isEmpty()) {
      return events;
    }
    HistoryEvent last = events.get(events.size() - 1);
    if (last.type().isTerminal()) {
      return events;
    }
    List<HistoryEvent> whole = new ArrayList<>(events);
    whole.add(
        new HistoryEvent(
            last.id() + 1, last.id(), last.timestamp(), EventType.EXECUTION_ABORTED, CUT_OFF));
    return whole;
  }

  private static boolean isExpress(History history) {
    return !history.events().isEmpty()
        && history.events().get(0).details() instanceof EventDetails.Recorded recorded
        && String.valueOf(recorded.others().get("execution_arn")).contains(":express:");
  }

  @Override
  public @Nullable PastExecution child(String mapRunArn, int index) {
    Path file = filesOf(mapRunArn).get(index);
    if (file == null) {
      return null;
    }
    try {
      tree.reach(file, Tree.LARGEST_HISTORY);
      return read(
          ChildFolder.nameInMapRun(file),
          file.toString(),
          HistoryFile.read(file.toString(), InputStream.nullInputStream()));
    } catch (IOException | JobException | UnusableHistoryException e) {
      // It had not ended, or nobody can tell how: it runs anew.
      return null;
    }
  }

  @Override
  public void told(String sentence) {
    talk.warned("redrive: " + sentence);
  }

  private Map<Integer, Path> filesOf(String mapRunArn) {
    return files.computeIfAbsent(mapRunArn, this::list);
  }

  private Map<Integer, Path> list(String mapRunArn) {
    Map<Integer, Path> found = new HashMap<>();
    try {
      if (folder != null) {
        folder
            .ofMapRun(mapRunArn)
            .forEach(file -> found.put(ChildFolder.indexInMapRun(file), file));
      }
    } catch (IOException e) {
      return Map.of();
    }
    return found;
  }
}
