package org.councilnotes.notice;

import java.util.Optional;
import org.councilnotes.meaning.fusion.MeaningUse;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.store.SearchResult;

/** Tells what meaning added to an answer, or why it added nothing. */
final class MeaningNotice {

  private MeaningNotice() {}

  /** The notice; empty where nobody asked for meaning. */
  static Optional<SearchNotice> of(WidenedSearch search, SearchResult result) {
    return switch (search.use()) {
      case NOT_ASKED -> Optional.empty();
      case USED ->
          Optional.of(
              SearchNotice.of(
                  "meaning",
                  "search.meaning.used",
                  search.passagesByWords(result),
                  search.passagesByMeaning(result)));
      case OFF, NO_VECTORS, NO_WORDS, OTHER_ORDER -> Optional.of(without(search.use()));
    };
  }

  private static SearchNotice without(MeaningUse use) {
    return SearchNotice.of("meaning-" + use.key(), "search.meaning." + use.key());
  }
}
