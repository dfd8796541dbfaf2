package asl.function.routing;

import asl.function.process.CallQueue;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares the room for programs among the functions whose calls need one each: as many calls of each
 * function begin at a time as is its equal part, so that calls wait in the queue of their function,
 * where no time limit runs, and not for the programs of another.
 */
final class ProgramShares {
  private final int room;
  private final List<Share> shares = new ArrayList<>();

  /** A queue and how many calls of it would run at a time if there were room. */
  private record Share(CallQueue queue, int wanted) {}

  /**
   * @param room how many programs there is room for at a time
   */
  ProgramShares(int room) {
    this.room = room;
  }

  /** A function comes: all others have less room then. */
  void add(CallQueue queue, int wanted) {
    shares.add(new Share(queue, wanted));
    int part = Math.max(1, room / shares.size());
    shares.forEach(share -> share.queue().narrow(Math.min(share.wanted(), part)));
  }
}
