package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.search.Advice;
import org.councilnotes.search.Asked;
import org.councilnotes.search.Asked.Slip;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Matching;
import org.councilnotes.search.Query;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.SearchResult.Total;
import org.junit.jupiter.api.Test;

class ToldTest {

  private static final SearchState STATE =
      SearchState.START.withText("(erly warning").anyOf(Facet.COUNTRY, "CL");
  private static final SearchResult FOUND =
      new SearchResult(new Total(2, true, 2, 1, 0), List.of(), Map.of(), "s");

  @Test
  void plainAnswerNeedsNoWords() {
    assertThat(Told.of(STATE, request(Optional.empty()), FOUND).isAnything()).isFalse();
  }

  @Test
  void suggestionKeepsTheFilters() {
    SearchResult result = FOUND.with(new Advice(Matching.MOST, Optional.of("early warning")));
    Told told = Told.of(STATE, request(Optional.of(Slip.BRACKETS)), result);

    assertThat(told.wrong()).contains(new Told.Wrong(Slip.BRACKETS, ""));
    assertThat(told.most()).contains("search.most");
    assertThat(told.meant())
        .contains(new Told.Meant("early warning", "/?q=early+warning&country=CL"));
  }

  private static SearchRequest request(Optional<Slip> slip) {
    Asked asked = new Asked(STATE.text(), new Query.Word("erly"), slip);
    return new SearchRequest(asked, STATE.filters(), STATE.listing());
  }
}
