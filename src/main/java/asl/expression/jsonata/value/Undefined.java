package asl.expression.jsonata.value;

/** The value of what is not there; JSON null is Java null. */
public enum Undefined {
  /** The only one. */
  UNDEFINED
}
