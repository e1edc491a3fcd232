package org.councilnotes.ingest;

import java.util.concurrent.Semaphore;
import org.councilnotes.note.Note;

/**
 * Where readings wait for what is done with them, by their size: many small ones, or one that is as
 * large as notes may be.
 */
final class WaitingRoom {

  /** In characters; real notes have some ten thousand. */
  private static final int SIZE = 2_000_000;

  /** A passage takes as much memory beside its text as so many characters. */
  private static final int OF_A_PASSAGE = 200;

  private final Semaphore free = new Semaphore(SIZE, true);

  /** Waits until there is room, in the order of coming. */
  void enter(Reading reading) throws InterruptedException {
    free.acquire(size(reading));
  }

  void leave(Reading reading) {
    free.release(size(reading));
  }

  /** What is larger than the room takes all of it. */
  private static int size(Reading reading) {
    return reading.note().map(WaitingRoom::size).orElse(0);
  }

  private static int size(Note note) {
    long passages = (long) OF_A_PASSAGE * note.passages().size();
    return (int) Math.min(SIZE, passages + note.sheet().characters().extracted());
  }
}
