package asl.graph;

/** Gives out the ids of a graph: counted, so that no name can break a format. */
final class Identifiers {
  private int states;
  private int clusters;
  private int edges;
  private int missing;

  String state() {
    return "s" + ++states;
  }

  String cluster() {
    return "c" + ++clusters;
  }

  String edge() {
    return "e" + ++edges;
  }

  String missing() {
    return "m" + ++missing;
  }
}
