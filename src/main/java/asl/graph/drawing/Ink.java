package asl.graph.drawing;

/** The colours of drawings by what they mean, on a light and on a dark page. */
public enum Ink {
  PAGE(0xFFFFFF, 0x0D1117),
  TEXT(0x1F2328, 0xE6EDF3),
  MUTED(0x57606A, 0x9DA7B3),
  FAINT(0xC4CAD1, 0x3D444D),
  LINE(0x6E7781, 0x8B949E),
  NODE(0xFFFFFF, 0x161B22),
  NODE_BORDER(0xC4CAD1, 0x3D444D),
  CLUSTER(0xF6F8FA, 0x11161D),
  CLUSTER_INNER(0xFFFFFF, 0x0D1117),
  CHIP(0xEFF2F5, 0x21262D),
  SIGN(0xFFFFFF, 0xFFFFFF),
  TERMINAL(0x57606A, 0x6E7681),
  TASK(0xD4690B, 0xD4690B),
  PASS(0x6E7781, 0x6E7781),
  CHOICE(0x8250DF, 0x8957E5),
  WAIT(0x0E7490, 0x0E7490),
  SUCCEED(0x1A7F37, 0x238636),
  FAIL(0xCF222E, 0xDA3633),
  PARALLEL(0x0969DA, 0x1F6FEB),
  MAP(0xBF3989, 0xBF4B8A),
  LIT(0x1A7F37, 0x3FB950),
  ERROR(0xCF222E, 0xF85149),
  CAUGHT(0x9A6700, 0xD29922),
  ONGOING(0x0969DA, 0x58A6FF),
  ERROR_FILL(0xFFEBE9, 0x3C1618),
  HEAT_1(0xFFF8DB, 0x272115),
  HEAT_2(0xFFEDB8, 0x3A2D12),
  HEAT_3(0xFFD98A, 0x4A3510),
  HEAT_4(0xFFC260, 0x5C400A),
  HEAT_TEXT(0x434A53, 0xBCC4CE),
  ERROR_TEXT(0xA40E26, 0xFFA198);

  private final int light;
  private final int dark;

  Ink(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The colour on a light page, as 0xRRGGBB. */
  public int light() {
    return light;
  }

  /** The colour on a dark page, as 0xRRGGBB. */
  public int dark() {
    return dark;
  }
}
