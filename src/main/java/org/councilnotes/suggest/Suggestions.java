package org.councilnotes.suggest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.Completion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The suggestions of one world. Safe for use by many threads. */
public final class Suggestions {

  private final PhraseCache phrases = new PhraseCache();

  /** See {@link org.councilnotes.store.ArchiveReader#correction}. */
  public Optional<String> correction(SearchRequest request, SuggestionSource now) {
    return new SpellingCorrection(now.lexicon(), now.counts()).of(request);
  }

  /** See {@link org.councilnotes.store.ArchiveReader#completions}. */
  public List<Completion> completions(
      PartialQuery partialQuery, CompletionNames names, int most, SuggestionSource now) {
    PhraseTable table = phrases.of(now.sampling());
    return new CompletionSearch(now.lexicon(), table, names, now.counts()).of(partialQuery, most);
  }

  /**
   * The phrases of the newest snapshot that was asked for, gathered once for each. In a large
   * archive that takes seconds: it is done beside the answers, which go on with the phrases of an
   * older snapshot, or with none at first. Each is counted before it is offered, so none is wrong.
   */
  private static final class PhraseCache {

    private static final Logger LOG = LoggerFactory.getLogger(PhraseCache.class);

    /** Before it is tried again where a sample could not be read; twice as long after each time. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int MOST_DOUBLINGS = 7;

    private String snapshot = "";
    private boolean gathering;
    private int failures;
    private long pausedUntil;
    private PhraseTable table = PhraseTable.EMPTY;

    synchronized PhraseTable of(TextSampling now) {
      if (gathering || snapshot.equals(now.snapshot()) || isPausing()) {
        return table;
      }
      if (now.isSmall()) {
        replace(now.snapshot(), PhraseTable.of(now.texts()));
      } else {
        gathering = true;
        TextSampling own = now.retained();
        Thread.ofVirtual().start(() -> gather(own));
      }
      return table;
    }

    private boolean isPausing() {
      return failures > 0 && System.nanoTime() - pausedUntil < 0;
    }

    private void gather(TextSampling own) {
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
}
