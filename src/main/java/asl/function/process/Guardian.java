package asl.function.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small shell that outlives asl when asl is killed: its stdin then ends without a farewell, and
 * it ends every process that carries the run's mark and removes the run's scratch folder. Without a
 * shell there is no guardian.
 */
final class Guardian {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP QUIT
      read -r farewell && exit 0
      for round in 1 2 3 4 5; do
        found=
        for file in /proc/[0-9]*/environ; do
          if grep -q "$0" "$file" 2>/dev/null; then
            id=${file#/proc/}
            kill -9 "${id%/environ}" 2>/dev/null && found=1
          fi
        done
        if [ -n "$2" ]; then
          for file in $(grep -sl "^$2" /proc/[0-9]*/limits); do
            id=${file#/proc/}
            id=${id%/limits}
            [ "$id" = $$ ] || kill -9 "$id" 2>/dev/null && [ "$id" != $$ ] && found=1
          done
        fi
        [ -d /proc/self ] || ps -A -E -ww -o pid= -o command= 2>/dev/null \\
          | grep -F "$0" | grep -v farewell | while read -r id rest; do kill -9 "$id"; done
        [ -n "$found" ] || break
      done
      rm -rf -- "$1"
      """;

  private final @Nullable Process process;

  private Guardian(@Nullable Process process) {
    this.process = process;
  }

  static Guardian start(String run, Path scratch) {
    String mark = ProcessMarks.VARIABLE + "=" + run + ".";
    String limit = LimitMark.ofThisProcess();
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh", "-c", SCRIPT, mark, scratch.toString(), limit == null ? "" : limit);
    builder.environment().remove(ProcessMarks.VARIABLE);
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    try {
      return new Guardian(builder.start());
    } catch (IOException e) {
      return new Guardian(null);
    }
  }

  /** The processes that are its own. */
  Set<Long> ids() {
    return process == null
        ? Set.of()
        : Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .map(ProcessHandle::pid)
            .collect(Collectors.toSet());
  }

  /** Tells it that asl ends in order. */
  void dismiss() {
    if (process == null) {
      return;
    }
    try (OutputStream out = process.getOutputStream()) {
      out.write("farewell\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }
}
