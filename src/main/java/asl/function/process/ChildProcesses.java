package asl.function.process;

import asl.function.RandomId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The child processes of one run. Each is marked by an environment variable that its descendants
 * inherit, so that they are found even when their parent has gone, and by a {@link LimitMark}, by
 * which those are found that left everything else behind. All end with the run, also when the JVM
 * is told to stop; a {@link Guardian} ends them when asl is killed.
 */
public final class ChildProcesses implements AutoCloseable {
  private final String run = RandomId.next();
  private final ScratchFolder scratch = new ScratchFolder(run);
  private final AtomicLong started = new AtomicLong();
  private final ProcessRoom room = new ProcessRoom(OpenFiles::programs);
  private final Set<Child> living = ConcurrentHashMap.newKeySet();
  private final Thread atExit = new Thread(this::endAll, "end of functions");
  private @Nullable Guardian guardian;
  private boolean closed;

  /**
   * Starts a program.
   *
   * @param environment variables beside asl's own
   * @throws ProgramMissingException if it is not there
   * @throws IOException if it cannot be started
   */
  public Child start(List<String> command, Path directory, Map<String, String> environment)
      throws IOException {
    guard();
    String mark = run + "." + started.incrementAndGet() + ".";
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    builder.environment().put(ProcessMarks.VARIABLE, mark);
    OwnSession.apply(builder);
    Child child = new Child(begin(builder), mark);
    living.add(child);
    child.onEnd(this::ended);
    boolean late;
    synchronized (this) {
      late = closed;
    }
    if (late) {
      child.kill();
      throw new IOException("the run has ended");
    }
    return child;
  }

  private Process begin(ProcessBuilder builder) throws IOException {
    room.take();
    try {
      return builder.start();
    } catch (IOException e) {
      room.give();
      throw ProgramMissingException.explain(builder, e);
    }
  }

  private void ended(Child child) {
    living.remove(child);
    room.give();
  }

  /**
   * Somebody has programs that only wait for work, of which some can end where there is no room for
   * others.
   *
   * @param saver ends one; false if there is none
   */
  public void onShortage(BooleanSupplier saver) {
    room.add(saver);
  }

  /** How many programs can run at a time. */
  public int most() {
    return room.all();
  }

  /** Whether a program that only waits for work is to end, since another one finds no room. */
  public boolean isRoomWanted() {
    return room.isWanted();
  }

  /** The run's private folder; it ends with the run. */
  public ScratchFolder scratch() {
    return scratch;
  }

  private synchronized void guard() throws IOException {
    if (closed) {
      throw new IOException("the run has ended");
    }
    if (guardian == null) {
      Runtime.getRuntime().addShutdownHook(atExit);
      guardian = Guardian.start(run, scratch.path());
      scratch.sweep();
    }
  }

  /** Ends every process that was started and all their descendants. */
  @Override
  public void close() {
    boolean guarded;
    synchronized (this) {
      guarded = guardian != null && !closed;
    }
    endAll();
    if (guarded) {
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException e) {
        // The JVM is stopping: the hook has run or will find nothing to do.
        return;
      }
    }
  }

  private void endAll() {
    Guardian leaving;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      leaving = guardian;
    }
    for (Child child : new ArrayList<>(living)) {
      child.kill();
    }
    if (leaving != null) {
      ProcessMarks.killAll(run + ".");
      String limit = LimitMark.ofThisProcess();
      if (limit != null) {
        Set<Long> spared = new HashSet<>(leaving.ids());
        spared.add(ProcessHandle.current().pid());
        ProcessMarks.killAllLimited(limit, spared);
      }
      scratch.close();
      leaving.dismiss();
    }
  }
}
