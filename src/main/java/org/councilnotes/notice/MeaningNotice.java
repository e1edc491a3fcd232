package org.councilnotes.notice;

import java.util.List;
import org.councilnotes.meaning.fusion.MeaningUse;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.store.SearchResult;

/** Tells what meaning added to an answer, or why it added nothing. */
final class MeaningNotice {

  private MeaningNotice() {}

  /** The notices; none where nobody asked for meaning. */
  static List<SearchNotice> of(WidenedSearch search, SearchResult result) {
    return switch (search.use()) {
      case NOT_ASKED -> List.of();
      case USED -> used(search, result);
      case OFF, NO_VECTORS, NO_WORDS, LINES, OTHER_ORDER -> List.of(without(search.use()));
    };
  }

  private static List<SearchNotice> used(WidenedSearch search, SearchResult result) {
    SearchNotice found =
        SearchNotice.of(
            "meaning",
            "search.meaning.used",
            search.passagesByWords(result),
            search.passagesByMeaning(result));
    return search.missing() == 0
        ? List.of(found)
        : List.of(
            found, SearchNotice.of("meaning-missing", "search.meaning.missing", search.missing()));
  }

  private static SearchNotice without(MeaningUse use) {
    return SearchNotice.of("meaning-" + use.key(), "search.meaning." + use.key());
  }
}
