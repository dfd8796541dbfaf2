package asl.engine;

import org.jspecify.annotations.Nullable;

/** Hears of the executions that distributed Maps start. */
@FunctionalInterface
public interface ChildListener {
  /**
   * One is about to begin.
   *
   * @param parentArn the execution whose Map it is
   * @param mapRunArn the map run that it belongs to
   * @param executionArn its own ARN
   * @param index its place among those of the map run, from 0
   * @return is told what happens in it; null if nobody wants to know, which costs nothing then
   */
  @Nullable ChildSink begin(String parentArn, String mapRunArn, String executionArn, int index);
}
