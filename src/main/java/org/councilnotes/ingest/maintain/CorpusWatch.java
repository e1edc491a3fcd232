package org.councilnotes.ingest.maintain;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.councilnotes.corpus.Corpus;

/**
 * Tells when files of a corpus have changed and come to rest, so that no half-copied file is read.
 * It looks again and again: network file systems do not tell of changes.
 */
public final class CorpusWatch {

  /** Looking costs about a second for a million files. */
  public static final Duration PAUSE = Duration.ofSeconds(2);

  /** So many pauses files at rest are held back for others that are still written to. */
  private static final int PATIENCE = 15;

  private final Corpus corpus;
  private final Pause pause;
  private Map<String, String> known;

  /** Waits for a while. */
  interface Pause {
    void pass() throws InterruptedException;
  }

  /** Knows the corpus as it is now: to be made before the run that reads it. */
  public CorpusWatch(Corpus corpus, Duration pause) {
    this(corpus, () -> Thread.sleep(pause));
  }

  CorpusWatch(Corpus corpus, Pause pause) {
    this.corpus = corpus;
    this.pause = pause;
    this.known = look();
  }

  /**
   * Waits until files are other than they were known, and have not changed for a pause. Waits for
   * all of them at first; a file that never rests does not hold up the others for ever.
   *
   * @return paths of those still written to, which are not to be read yet; they are told of again
   */
  public Set<String> awaitChange() throws InterruptedException {
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
      before = now;
    }
  }

  /** Takes the corpus for changed: what was to be done with it could not be done. */
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
