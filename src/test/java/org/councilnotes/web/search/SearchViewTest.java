package org.councilnotes.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.councilnotes.notice.SearchNotices;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.Total;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.YearHistogram;
import org.junit.jupiter.api.Test;

class SearchViewTest {

  @Test
  void countSaysWhatItCounts() {
    assertThat(said(SearchState.START, new Total(12, true, 31, 9, 0)))
        .isEqualTo("12 wordings in 31 passages of 9 notes");
    assertThat(said(SearchState.START, new Total(1, true, 2, 1, 0)))
        .isEqualTo("1 wording in 2 passages of 1 note");
    assertThat(said(SearchState.START, new Total(31, true, 31, 9, 0)))
        .isEqualTo("31 passages in 9 notes");
    assertThat(said(passages(), new Total(31, true, 31, 9, 0))).isEqualTo("31 passages in 9 notes");
  }

  @Test
  void eachListLeadsToTheOtherWhereTheyDiffer() {
    assertThat(view(SearchState.START, new Total(12, true, 31, 9, 0)).otherGroupingHref())
        .isEqualTo("/?grouped=false");
    assertThat(view(passages(), new Total(31, true, 31, 9, 0)).otherGroupingHref())
        .isEqualTo("/?q=");
    assertThat(view(SearchState.START, new Total(31, true, 31, 9, 0)).hasOtherGrouping()).isFalse();
  }

  private static SearchState passages() {
    return SearchState.START.grouped(HitGrouping.PASSAGES);
  }

  private static String said(SearchState state, Total total) {
    String pattern =
        ResourceBundle.getBundle("messages", Locale.ROOT).getString(view(state, total).countKey());
    return new MessageFormat(pattern, Locale.ENGLISH)
        .format(new Object[] {total.passages(), total.notes(), total.value()});
  }

  private static SearchView view(SearchState state, Total total) {
    SearchResult result = new SearchResult(total, List.of(), Map.of(), "s");
    return new SearchView(
        state,
        total,
        SearchNotices.NONE,
        NameChips.NONE,
        new SearchView.FilterPanel(List.of(), YearHistogram.of(state, result), List.of()),
        List.of(),
        Optional.empty());
  }
}
