package asl.app.view;

import asl.trace.render.TraceOutput;

/** Passes the lines of a trace on. */
record ViewOutput(ViewLines lines) implements TraceOutput {
  @Override
  public void line(String text) {
    lines.line(text);
  }
}
