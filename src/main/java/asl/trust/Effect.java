package asl.trust;

/** What an option brings about, which decides who may set it. */
public enum Effect {
  /** How things look. */
  LOOKS(true),
  /** What is checked and what counts. */
  RULES(true),
  /** How a workflow is run: names, limits, virtual time. */
  EXECUTION(true),
  /** What is read. */
  INPUT(false),
  /** What is run. */
  CODE(false),
  /** What is written. */
  OUTPUT(false);

  private final boolean harmless;

  Effect(boolean harmless) {
    this.harmless = harmless;
  }

  /** Whether it reads, runs and writes nothing. */
  public boolean isHarmless() {
    return harmless;
  }

  /**
   * Whether a settings file that merely lies beside a definition or a history may set the option.
   *
   * @param handling what the command takes that definition or history for
   */
  public boolean isSetByFile(Handling handling) {
    return harmless || handling == Handling.CODE;
  }
}
