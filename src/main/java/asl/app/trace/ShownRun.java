package asl.app.trace;

import asl.app.run.RunTalk;
import asl.app.view.ExecutionView;

/**
 * Talk about a run that a view shows.
 *
 * @param talk hears everything else
 * @param view shows it
 */
record ShownRun(RunTalk talk, ExecutionView view) implements RunTalk {
  @Override
  public void printed(String state, String line) {
    talk.printed(state, line);
  }
}
