package asl.engine;

import asl.clock.EventLoop;
import asl.expression.RandomSource;
import asl.function.ObjectStore;
import asl.function.TaskInvoker;
import asl.history.EventSink;
import asl.history.ExplanationSink;
import org.jspecify.annotations.Nullable;

/**
 * The world as the interpreter sees it.
 *
 * @param loop what it runs on, and its time
 * @param tasks does the work of Task states
 * @param events hears every event; null if nobody does, which costs nothing then
 * @param explanations hears why; null if nobody does, which costs nothing then
 * @param objects the buckets of Map readers and writers
 * @param random where tokens, identifiers, jitter and random functions draw from
 * @param gate is asked before every state; null if nobody is, which costs nothing then
 * @param progress hears what takes its time; null if nobody does, which costs nothing then
 * @param children hears of the executions that distributed Maps start; null if nobody does
 */
public record Ports(
    EventLoop loop,
    TaskInvoker tasks,
    @Nullable EventSink events,
    @Nullable ExplanationSink explanations,
    ObjectStore objects,
    RandomSource random,
    @Nullable StepGate gate,
    @Nullable ProgressSink progress,
    @Nullable ChildListener children) {
  /** The world of an execution that nobody steps through or watches. */
  public Ports(
      EventLoop loop,
      TaskInvoker tasks,
      @Nullable EventSink events,
      @Nullable ExplanationSink explanations,
      ObjectStore objects,
      RandomSource random) {
    this(loop, tasks, events, explanations, objects, random, null, null, null);
  }

  /** The world of an execution that nobody asks to explain itself. */
  public Ports(
      EventLoop loop,
      TaskInvoker tasks,
      @Nullable EventSink events,
      ObjectStore objects,
      RandomSource random) {
    this(loop, tasks, events, null, objects, random);
  }

  /**
   * The same world, with another one, or nobody, who hears of the executions that distributed Maps
   * start.
   */
  public Ports withChildren(@Nullable ChildListener listener) {
    return new Ports(loop, tasks, events, explanations, objects, random, gate, progress, listener);
  }

  /** The same world, where another one hears what happens, or nobody. */
  Ports heardBy(@Nullable ChildSink sink) {
    if (sink == null && events == null && explanations == null) {
      return this;
    }
    return new Ports(loop, tasks, sink, sink, objects, random, gate, progress, children);
  }
}
