package asl.graph.render;

import java.util.List;

/** The colours of a Mermaid picture; every filled node names its text colour, for dark pages. */
final class MermaidStyle {
  private static final List<String> KINDS =
      List.of(
          "startState fill:#57606a,stroke:#57606a,color:#ffffff",
          "endState fill:#57606a,stroke:#57606a,color:#ffffff",
          "taskState fill:#fff1e5,stroke:#bc4c00,color:#1f2328",
          "passState fill:#f6f8fa,stroke:#57606a,color:#1f2328",
          "choiceState fill:#fbefff,stroke:#8250df,color:#1f2328",
          "waitState fill:#ddf4ff,stroke:#0969da,color:#1f2328",
          "succeedState fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
          "failState fill:#ffebe9,stroke:#cf222e,color:#1f2328",
          "parallelState fill:transparent,stroke:#0969da",
          "mapState fill:transparent,stroke:#bf3989",
          "branch fill:transparent,stroke:#8c959f,stroke-dasharray:4 3",
          "missingState fill:#ffebe9,stroke:#cf222e,color:#cf222e,stroke-dasharray:4 3");

  private static final List<String> STANDINGS =
      List.of(
          "unreached fill:#f6f8fa,stroke:#d0d7de,color:#8c959f",
          "caught fill:#fff8c5,stroke:#9a6700,color:#1f2328,stroke-width:3px",
          "failed fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-width:3px",
          "ongoing fill:#ddf4ff,stroke:#0969da,color:#1f2328,stroke-width:3px");

  private MermaidStyle() {}

  static void append(StringBuilder out, boolean overlay) {
    for (String kind : KINDS) {
      out.append("  classDef ").append(kind).append('\n');
    }
    if (overlay) {
      for (String standing : STANDINGS) {
        out.append("  classDef ").append(standing).append('\n');
      }
    }
  }
}
