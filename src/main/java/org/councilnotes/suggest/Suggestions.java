package org.councilnotes.suggest;

import java.util.List;
import java.util.Optional;
import org.councilnotes.search.Begun;
import org.councilnotes.search.Completion;
import org.councilnotes.search.Names;
import org.councilnotes.search.SearchRequest;

/** The suggestions of one world. Safe for use by many threads. */
public final class Suggestions {

  private final CurrentPhrases phrases = new CurrentPhrases();

  /** See {@link org.councilnotes.search.ArchiveReader#correction}. */
  public Optional<String> correction(SearchRequest request, Snapshot now) {
    return new Corrections(now.lexicon(), now.counts()).of(request);
  }

  /** See {@link org.councilnotes.search.ArchiveReader#completions}. */
  public List<Completion> completions(Begun begun, Names names, int most, Snapshot now) {
    PhraseTable table = phrases.of(now.sampling());
    return new Completions(now.lexicon(), table, names, now.counts()).of(begun, most);
  }
}
