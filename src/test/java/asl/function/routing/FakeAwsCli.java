package asl.function.routing;

import asl.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A program that takes the AWS CLI's arguments, keeps them, and answers what a test tells it. */
final class FakeAwsCli {
  private static final String SCRIPT =
      """
      #!/bin/sh
      here=$(dirname "$0")
      command="$1-$2"
      printf '%s\\n' "$@" > "$here/arguments"
      cd "$here" || exit 9
      printf '%s' "$AWS_PAGER" > pager
      while [ $# -gt 0 ]; do
        case $1 in
          --cli-input-json) cp "${2#file://}" "$command.input"; ls -ld "$(dirname "${2#file://}")" > folder;;
          --generate-cli-skeleton) command="$command-$2";;
          --body=*) cp "${1#--body=}" "$command.body";;
        esac
        case $1 in */asl-run-*) [ -f "$command.streamed" ] && cat "$command.streamed" > "$1";; esac
        shift
      done
      echo begin >> log
      [ -f "$command.sleep" ] && sleep "$(cat "$command.sleep")"
      echo end >> log
      [ -f "$command.next" ] && { cat "$command.out"; mv "$command.next" "$command.out"; exit 0; }
      [ -f "$command.err" ] && { cat "$command.err" >&2; exit 254; }
      [ -f "$command.out" ] && cat "$command.out"
      exit 0
      """;

  private final Path folder;

  FakeAwsCli(Path folder) throws IOException {
    this.folder = folder;
    Path program = Files.writeString(folder.resolve("aws"), SCRIPT);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  /** What a command prints. */
  FakeAwsCli prints(String command, String text) throws IOException {
    return write(command + ".out", text);
  }

  /** What a command prints after it has printed something else once. */
  FakeAwsCli thenPrints(String command, String text) throws IOException {
    return write(command + ".next", text);
  }

  /** What a command complains, and then fails. */
  FakeAwsCli complains(String command, String text) throws IOException {
    return write(command + ".err", text);
  }

  /** What a command writes to the file that it is given. */
  FakeAwsCli streams(String command, String text) throws IOException {
    return write(command + ".streamed", text);
  }

  /** How many seconds a command takes. */
  FakeAwsCli takes(String command, String seconds) throws IOException {
    return write(command + ".sleep", seconds);
  }

  private FakeAwsCli write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  /** The arguments of the last call. */
  List<String> arguments() throws IOException {
    return Files.readAllLines(folder.resolve("arguments"));
  }

  /** The JSON that a command was given. */
  Object input(String command) throws Exception {
    return JsonReader.read(text(command + ".input"));
  }

  String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** The most calls that ran at a time, and how many there were. */
  int[] load() throws IOException {
    int running = 0;
    int most = 0;
    int all = 0;
    for (String line : Files.readAllLines(folder.resolve("log"))) {
      running += line.equals("begin") ? 1 : -1;
      all += line.equals("begin") ? 1 : 0;
      most = Math.max(most, running);
    }
    return new int[] {most, all};
  }
}
