package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;
import static org.councilnotes.TestNotes.ENGLISH;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.Total;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Totals, pages and orders. */
public abstract class PagesContractTest extends ArchiveContractTest {

  protected PagesContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void totalCountsPassagesAndTheirNotes() {
    hold(ENGLISH);
    assertThat(search("panama").total()).isEqualTo(new Total(2, true, 2, 2, 0));
    assertThat(search("no such word").total()).isEqualTo(new Total(0, true, 0, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(HitOrder.class)
  void pagesFollowEachOtherWithoutGapOrRepeat(HitOrder sort) {
    hold(ENGLISH);
    List<String> whole = ids(search(page(sort, 1, 100)));
    List<String> byPages = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      byPages.addAll(ids(search(page(sort, page, 4))));
    }
    assertThat(whole).hasSize(16).doesNotHaveDuplicates();
    assertThat(byPages).isEqualTo(whole);
  }

  @Test
  void pagePastTheEndIsEmptyAndKeepsTheTotal() {
    hold(ENGLISH);
    SearchResult result = search(page(HitOrder.RELEVANCE, 7, 4));
    assertThat(result.hits()).isEmpty();
    assertThat(result.total()).isEqualTo(new Total(16, true, 16, 3, 0));
    assertThat(result.facet(Facet.YEAR)).isNotEmpty();
  }

  @Test
  void pageOfNoHitsCountsOnly() {
    hold(ENGLISH);
    SearchResult result = search(page(HitOrder.NEWEST, 1, 0));
    assertThat(result.hits()).isEmpty();
    assertThat(result.total().value()).isEqualTo(16);
  }

  @Test
  void deepestPageIsAnswered() {
    hold(ENGLISH);
    assertThat(search(page(HitOrder.RELEVANCE, 100, 100)).hits()).isEmpty();
  }

  @Test
  void dateOrdersNotesAndUndatedOnesComeLast() {
    hold(ANNUAL_2018, ANNUAL_2019, DECLARATION_2019);
    hold(NoteDraft.withoutNumber("minutes-0a1b2c3d").paragraph("Panama spoke.").build());
    hold(NoteDraft.numbered("90199/18").date("2018-06-20").paragraph("Panama spoke.").build());
    assertThat(notes("panama", HitOrder.NEWEST))
        .containsExactly("90363-19", "90364-19", "90199-18", "minutes-0a1b2c3d");
    assertThat(notes("panama", HitOrder.OLDEST))
        .containsExactly("90199-18", "90364-19", "90363-19", "minutes-0a1b2c3d");
    assertThat(notes("panama", HitOrder.NOTE))
        .containsExactly("90199-18", "90363-19", "90364-19", "minutes-0a1b2c3d");
  }

  @Test
  void passagesOfOneNoteStandInItsOrder() {
    hold(ANNUAL_2019, ANNUAL_2018);
    List<String> inOrder = new ArrayList<>();
    ANNUAL_2018.passages().forEach(p -> inOrder.add(p.id()));
    ANNUAL_2019.passages().forEach(p -> inOrder.add(p.id()));
    inOrder.removeAll(
        List.of("90200-18/cover/1", "90364-19/cover/1", "90364-19/cover/2", "90364-19/cover/3"));
    assertThat(ids(search(page(HitOrder.NOTE, 1, 100)))).isEqualTo(inOrder);
    assertThat(ids(search(page(HitOrder.OLDEST, 1, 100)))).isEqualTo(inOrder);
  }

  @Test
  void whereNothingIsSearchedForTheBodyStillComesFirst() {
    hold(ANNUAL_2018);
    assertThat(ids(search(page(HitOrder.RELEVANCE, 1, 100))))
        .containsExactly("90200-18/1/2", "90200-18/2/2", "90200-18/1/1", "90200-18/2/1");
  }

  private List<String> notes(String text, HitOrder sort) {
    return search(request(text, Filters.NONE, sort, Span.FIRST)).hits().stream()
        .map(hit -> hit.note().id())
        .toList();
  }

  private static SearchRequest page(HitOrder sort, int page, int size) {
    return request("", Filters.NONE, sort, new Span(page, size));
  }
}
