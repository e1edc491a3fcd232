package org.councilnotes.suggest;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The phrases of the newest snapshot that was asked for, gathered once for each. In a large archive
 * that takes seconds: it is done beside the answers, which go on with the phrases of an older
 * snapshot, or with none at first. Each is counted before it is offered, so none is wrong.
 */
final class CurrentPhrases {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentPhrases.class);

  /** Before it is tried again where a sample could not be read; twice as long after each time. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final int MOST_DOUBLINGS = 7;

  private String snapshot = "";
  private boolean gathering;
  private int failures;
  private long pausedUntil;
  private PhraseTable table = PhraseTable.EMPTY;

  synchronized PhraseTable of(Sampling now) {
    if (gathering || snapshot.equals(now.snapshot()) || isPausing()) {
      return table;
    }
    if (now.isSmall()) {
      replace(now.snapshot(), PhraseTable.of(now.texts()));
    } else {
      gathering = true;
      Sampling own = now.retained();
      Thread.ofVirtual().start(() -> gather(own));
    }
    return table;
  }

  private boolean isPausing() {
    return failures > 0 && System.nanoTime() - pausedUntil < 0;
  }

  private void gather(Sampling own) {
    String of = own.snapshot();
    Optional<PhraseTable> gathered = Optional.empty();
    try (own) {
      gathered = Optional.of(PhraseTable.of(own.texts()));
    } catch (RuntimeException e) {
      LOG.warn("phrases cannot be gathered now, this will be tried again", e);
    } finally {
      end(of, gathered);
    }
  }

  private synchronized void end(String of, Optional<PhraseTable> gathered) {
    gathering = false;
    gathered.ifPresentOrElse(phrases -> replace(of, phrases), this::pause);
  }

  private void replace(String of, PhraseTable phrases) {
    snapshot = of;
    table = phrases;
    failures = 0;
  }

  private void pause() {
    pausedUntil = System.nanoTime() + (PAUSE.toNanos() << Math.min(failures, MOST_DOUBLINGS));
    failures++;
  }
}
