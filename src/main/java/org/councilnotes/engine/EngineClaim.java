package org.councilnotes.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.councilnotes.search.Claim;
import org.councilnotes.search.FileRead;
import org.councilnotes.search.FileToRead;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claimed place, which is written again and again as a sign of life. No clocks are compared: the
 * run notices when nothing has changed for {@link #LASTS} of its own time.
 */
final class EngineClaim implements Claim {

  static final Duration LASTS =
      Duration.ofSeconds(Integer.getInteger("archive.engine.claim.seconds", 60));

  private static final Duration RENEWED = LASTS.dividedBy(6);

  private final WorkPlaces places;
  private final String run;
  private final String by;
  private final FileToRead file;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<WorkPlace> ours;

  private EngineClaim(WorkPlaces places, String run, String by, WorkPlace claimed) {
    this.places = places;
    this.run = run;
    this.by = by;
    this.file = claimed.file();
    this.ours = Optional.of(claimed);
  }

  static Claim of(WorkPlaces places, String run, String by, WorkPlace claimed) {
    EngineClaim claim = new EngineClaim(places, run, by, claimed);
    Thread.ofVirtual().name("claim of " + claimed.id()).start(claim::renew);
    return claim;
  }

  @Override
  public FileToRead file() {
    return file;
  }

  @Override
  public synchronized boolean give(FileRead read) {
    ObjectNode document = WorkPlace.document(run, WorkPlace.State.READ, file);
    boolean given = write(document.put(WorkPlace.READING, FileReadJson.write(read)));
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
        boolean _ = write(WorkPlace.document(run, WorkPlace.State.CLAIMED, file));
      }
    } catch (EngineProblem away) {
      // it is tried again
    }
  }

  /** Also where the thread is interrupted: the run would wait long for a sign of life. */
  @Override
  public void close() {
    closed.countDown();
    Uninterrupted.run(this::handBack);
  }

  private synchronized void handBack() {
    try {
      boolean _ = write(WorkPlace.document(run, WorkPlace.State.HANDED_BACK, file));
    } catch (EngineProblem away) {
      // the run notices by itself
    }
    ours = Optional.empty();
  }
}
