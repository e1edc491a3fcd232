package org.councilnotes.opensearch.coordination;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.UninterruptedCall;
import org.councilnotes.store.coordination.FileClaim;
import org.councilnotes.store.coordination.ReadResult;
import org.councilnotes.store.coordination.ReadTask;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claimed slot. It is rewritten periodically as a heartbeat. Clocks of machines are not compared:
 * the run takes a file back when the slot has not changed for {@link #LASTS} by the run's own
 * clock.
 */
final class OpenSearchFileClaim implements FileClaim {

  static final Duration LASTS =
      Duration.ofSeconds(Integer.getInteger("archive.engine.claim.seconds", 60));

  private static final Duration RENEWED = LASTS.dividedBy(6);

  private final WorkSlotIndex places;
  private final String run;
  private final String by;
  private final ReadTask file;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<WorkSlot> ours;

  private OpenSearchFileClaim(WorkSlotIndex places, String run, String by, WorkSlot claimed) {
    this.places = places;
    this.run = run;
    this.by = by;
    this.file = claimed.file();
    this.ours = Optional.of(claimed);
  }

  static FileClaim of(WorkSlotIndex places, String run, String by, WorkSlot claimed) {
    OpenSearchFileClaim claim = new OpenSearchFileClaim(places, run, by, claimed);
    Thread.ofVirtual().name("claim of " + claimed.id()).start(claim::renew);
    return claim;
  }

  @Override
  public ReadTask file() {
    return file;
  }

  @Override
  public synchronized boolean give(ReadResult read) {
    ObjectNode document = WorkSlot.document(run, WorkSlot.State.READ, file);
    boolean given = write(document.put(WorkSlot.READING, WorkSlot.ReadResultJson.write(read)));
    ours = Optional.empty();
    return given;
  }

  private boolean write(ObjectNode document) {
    ours = ours.flatMap(place -> places.write(place, document, by));
    return ours.isPresent();
  }

  private void renew() {
    try {
      while (!closed.await(RENEWED.toMillis(), TimeUnit.MILLISECONDS)) {
        renewOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void renewOnce() {
    try {
      if (closed.getCount() > 0) {
        boolean _ = write(WorkSlot.document(run, WorkSlot.State.CLAIMED, file));
      }
    } catch (OpenSearchProblem away) {
      // The next heartbeat tries again.
    }
  }

  /**
   * Completes also in an interrupted thread: the run would otherwise wait for the heartbeat to
   * expire.
   */
  @Override
  public void close() {
    closed.countDown();
    UninterruptedCall.run(this::handBack);
  }

  private synchronized void handBack() {
    try {
      boolean _ = write(WorkSlot.document(run, WorkSlot.State.HANDED_BACK, file));
    } catch (OpenSearchProblem away) {
      // The run notices when the heartbeat expires.
    }
    ours = Optional.empty();
  }
}
