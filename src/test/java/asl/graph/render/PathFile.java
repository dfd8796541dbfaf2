package asl.graph.render;

import asl.graph.PathTaken;
import asl.graph.StateVisits;
import asl.graph.TransitionTaken;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a path taken that a test case has written down. */
final class PathFile {
  private PathFile() {}

  static PathTaken read(Path file) throws IOException, JsonSyntaxException {
    Map<?, ?> document = (Map<?, ?>) JsonReader.read(Files.readAllBytes(file));
    Map<String, StateVisits> states = new LinkedHashMap<>();
    ((Map<?, ?>) document.get("states"))
        .forEach((name, visits) -> states.put((String) name, visits((Map<?, ?>) visits)));
    List<TransitionTaken> transitions = new ArrayList<>();
    for (Object taken : (List<?>) document.get("transitions")) {
      Map<?, ?> one = (Map<?, ?>) taken;
      transitions.add(
          new TransitionTaken(
              (String) one.get("from"),
              (String) one.get("to"),
              Boolean.TRUE.equals(one.get("caught")),
              number(one, "count")));
    }
    return new PathTaken((String) document.get("status"), states, transitions);
  }

  private static StateVisits visits(Map<?, ?> visits) {
    return new StateVisits(
        number(visits, "entered"),
        number(visits, "succeeded"),
        number(visits, "caught"),
        number(visits, "failed"),
        Duration.ofMillis(number(visits, "millis")),
        (String) visits.get("error"),
        (String) visits.get("cause"));
  }

  private static long number(Map<?, ?> members, String name) {
    return members.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
