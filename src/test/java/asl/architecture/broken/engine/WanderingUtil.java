package asl.architecture.broken.engine;

import asl.architecture.broken.validation.Neighbour;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Breaks as many rules as one class can. */
public final class WanderingUtil {
  static int calls;

  final Neighbour neighbour = new Neighbour();
  final CommandLine commandLine = new CommandLine(this);

  void print() {
    System.out.println(calls++);
  }

  Instant now() {
    return Instant.now();
  }

  Thread start() {
    return new Thread(this::print);
  }

  ProcessBuilder launch() {
    return new ProcessBuilder();
  }

  UUID guess() {
    return UUID.randomUUID();
  }

  void log() {
    Logger.getLogger("x").info("x");
  }

  void fail() {
    throw new RuntimeException("x");
  }
}
