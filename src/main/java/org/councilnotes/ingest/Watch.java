package org.councilnotes.ingest;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.councilnotes.corpus.Corpus;

/**
 * Tells when a corpus has changed and come to rest, so that no half-copied file is read. It looks
 * again and again: network file systems do not tell of changes.
 */
public final class Watch {

  /** Looking costs about a second for a million files. */
  public static final Duration PAUSE = Duration.ofSeconds(2);

  private final Corpus corpus;
  private final Duration pause;
  private String known;

  /** Knows the corpus as it is now: to be made before the run that reads it. */
  public Watch(Corpus corpus, Duration pause) {
    this.corpus = corpus;
    this.pause = pause;
    this.known = look();
  }

  /** Waits until the corpus is other than it was known and has not changed for a pause. */
  public void awaitChange() throws InterruptedException {
    String before = known;
    String now = before;
    do {
      before = now;
      Thread.sleep(pause);
      now = look();
    } while (now.equals(known) || !now.equals(before));
    known = now;
  }

  /** Takes the corpus for changed: what was to be done with it could not be done. */
  public void forget() {
    known = "";
  }

  private String look() {
    try {
      return corpus.stamp();
    } catch (UncheckedIOException missing) {
      return "missing";
    }
  }
}
