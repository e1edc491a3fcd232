package org.councilnotes.ingest;

import java.time.Clock;
import java.util.List;
import org.councilnotes.ingest.read.NotePipeline;

/**
 * A run that takes withdrawn notes out of each world and reads no file: notes, ledger entries,
 * their part in the histories of wordings, and what deleted documents leave in the store.
 */
public final class WithdrawalRun {

  private WithdrawalRun() {}

  /**
   * Runs to the end and commits each world. May be repeated: what an interrupted run left is done.
   *
   * @param targets the public world first
   * @param way knows what is withdrawn
   */
  public static void run(List<TargetWorld> targets, NotePipeline way, Clock clock) {
    for (TargetWorld target : targets) {
      WorldUpdate world = new WorldUpdate(target, way, FileSelection.CHANGED, false, clock);
      world.takeOutWithdrawn();
      int _ = new LineageUpdate(world.writer()).renew();
      world.writer().expunge();
    }
  }
}
