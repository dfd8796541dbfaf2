package asl.expression.jsonata.parse;

/** What a parent operator refers to: the value that a step some levels up was taken from. */
public final class Slot {
  private String label;
  int level = 1;

  Slot(String label) {
    this.label = label;
  }

  /** The name under which the value is kept; no variable of an expression can have it. */
  public String label() {
    return label;
  }

  void shareLabel(Slot other) {
    label = other.label;
  }
}
