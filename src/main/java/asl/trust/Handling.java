package asl.trust;

/** What a command takes that which it is given for. */
public enum Handling {
  /** It is looked at: no program is run, no connection opened, nothing written by its wish. */
  DATA,
  /** It is run: it may call functions, and what it names may be anywhere. */
  CODE
}
