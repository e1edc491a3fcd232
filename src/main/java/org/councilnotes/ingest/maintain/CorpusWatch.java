package org.councilnotes.ingest.maintain;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.councilnotes.corpus.Corpus;

/**
 * Waits until files of a corpus have changed and are no longer being written. It polls, since
 * network file systems send no events.
 */
public final class CorpusWatch {

  /**
   * Interval between polls, in milliseconds by the system property {@code archive.watch.millis}. A
   * poll costs about a second for a million files.
   */
  public static final Duration PAUSE =
      Duration.ofMillis(Integer.getInteger("archive.watch.millis", 2_000));

  /** So many pauses files at rest are held back for others that are still written to. */
  private static final int PATIENCE = 15;

  private final Corpus corpus;
  private final Pause pause;
  private Map<String, String> known;

  /** Waits for a while. */
  interface Pause {
    void pass() throws InterruptedException;
  }

  /** Records the state of the corpus now. To be created before the run that reads it. */
  public CorpusWatch(Corpus corpus, Duration pause) {
    this(corpus, () -> Thread.sleep(pause));
  }

  CorpusWatch(Corpus corpus, Pause pause) {
    this.corpus = corpus;
    this.pause = pause;
    this.known = look();
  }

  /**
   * Blocks until files have changed since the recorded state and then stayed unchanged for one
   * interval. It first waits for all of them; a file that is written to all the time does not delay
   * the others forever.
   *
   * @return paths of files still being written, which are not to be read yet and are reported again
   */
  public Set<String> awaitChange() throws InterruptedException {
    return awaitChange(() -> false);
  }

  /** The same; returns without a change, too, where something else is to be done. */
  Set<String> awaitChange(BooleanSupplier hasOtherReason) throws InterruptedException {
    Map<String, String> before = known;
    for (int held = 0; ; ) {
      pause.pass();
      Map<String, String> now = look();
      Set<String> restless = differing(before, now);
      Set<String> ready = differing(known, now);
      ready.removeAll(restless);
      if (!ready.isEmpty() && (restless.isEmpty() || ++held >= PATIENCE)) {
        learn(now, restless);
        return restless;
      }
      if (restless.isEmpty() && ready.isEmpty() && hasOtherReason.getAsBoolean()) {
        return Set.of();
      }
      before = now;
    }
  }

  /** Treats the corpus as changed, since the last change could not be applied. */
  public void markChanged() {
    known = Map.of();
  }

  private void learn(Map<String, String> now, Set<String> restless) {
    Map<String, String> learnt = new HashMap<>(now);
    learnt.keySet().removeAll(restless);
    restless.forEach(path -> learnt.computeIfAbsent(path, known::get));
    known = learnt;
  }

  private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
    Set<String> paths = new HashSet<>(one.keySet());
    paths.addAll(other.keySet());
    paths.removeIf(path -> Objects.equals(one.get(path), other.get(path)));
    return paths;
  }

  private Map<String, String> look() {
    try {
      return corpus.stamps();
    } catch (UncheckedIOException missing) {
      return Map.of("", "missing");
    }
  }
}
