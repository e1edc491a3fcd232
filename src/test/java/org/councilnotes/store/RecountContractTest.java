package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.Campaign;
import org.councilnotes.query.CountUnit;
import org.councilnotes.query.Facet;
import org.councilnotes.query.GeneratedArchive;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.Recount;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.store.SearchResult.Total;
import org.junit.jupiter.api.Test;

/**
 * Totals, facets, pages and the list of all hits agree with each other, whatever is asked: 40 times
 * in the gate, 200 times in the campaign {@code engine}.
 */
public abstract class RecountContractTest extends ArchiveContractTest {

  private static final int REQUESTS = Campaign.runs("engine") ? 200 : 40;

  private final ArchiveUnderTest under;

  protected RecountContractTest(ArchiveUnderTest archive) {
    super(archive);
    under = archive;
  }

  @Test
  void everyAnswerIsWhatARecountGives() {
    GeneratedArchive archive = new GeneratedArchive(7);
    archive.writeTo(under);
    try (ArchiveReader reader = reader()) {
      for (int i = 0; i < REQUESTS; i++) {
        SearchRequest request = archive.request();
        assertRight(new Recount(archive, request), reader);
      }
    }
  }

  /** What is kept of an answer must not outlive the notes that it counts. */
  @Test
  void answersFollowTheArchiveThatChanges() {
    GeneratedArchive whole = new GeneratedArchive(11);
    try (ArchiveReader reader = reader()) {
      for (int notes = 1; notes <= whole.size(); notes++) {
        whole.write(notes - 1, under);
        if (notes % 20 == 0) {
          assertCounted(whole.first(notes), reader);
        }
      }
      whole.write(0, under);
      assertCounted(whole, reader);
      whole.removeLast(under);
      assertCounted(whole.first(whole.size() - 1), reader);
    }
  }

  /** Counts one facet first: what is kept is then too little. */
  private static void assertCounted(GeneratedArchive now, ArchiveReader reader) {
    for (SearchRequest request : GeneratedArchive.unfiltered()) {
      reader.searchExactly(request.withCountedFacets(Set.of(Facet.YEAR)));
      assertCounted(new Recount(now, request), reader);
    }
  }

  private static void assertRight(Recount recount, ArchiveReader reader) {
    SearchRequest request = recount.request();
    SearchResult result = assertCounted(recount, reader);
    boolean grouped = request.grouping() == HitGrouping.WORDINGS;
    long passages = recount.found().size();
    long value = result.total().value();
    SearchResult counted = reader.counts(List.of(request.forCounts())).getFirst();
    assertThat(counted.total())
        .as("%s", request)
        .isEqualTo(new Total(passages, true, passages, recount.notes(), recount.leftOut()));
    assertThat(counted.facets()).as("%s", request).isEqualTo(result.facets());
    assertUnits(recount, reader);
    try (CompleteResult complete = reader.searchAll(request)) {
      SearchResult page = reader.search(request);
      assertThat(complete.result().total()).as("%s", request).isEqualTo(page.total());
      assertThat(complete.result().facets()).as("%s", request).isEqualTo(page.facets());
      assertThat(complete.result().advice()).as("%s", request).isEqualTo(page.advice());
    }
    List<SearchHit> all = all(request, reader);
    assertThat(all).as("%s", request).hasSize((int) value);
    assertThat(pages(request, reader)).as("%s", request).isEqualTo(passages(all));
    assertThat(recount.found()).containsAll(passages(all));
    assertThat(all.stream().mapToLong(hit -> hit.same().count()).sum()).isEqualTo(passages);
    if (grouped) {
      assertThat(passages(all).stream().map(recount::wording)).doesNotHaveDuplicates();
    } else {
      assertThat(passages(all)).doesNotHaveDuplicates();
    }
  }

  private static void assertUnits(Recount recount, ArchiveReader reader) {
    Set<Facet> facets = new HashSet<>(Recount.FACETS);
    facets.add(Facet.PARTICIPATION);
    SearchRequest request = recount.request().forCounts().withCountedFacets(facets);
    List<CountUnit> units = List.of(CountUnit.values());
    List<SearchResult> results = reader.counts(units.stream().map(request::counting).toList());
    for (int i = 0; i < units.size(); i++) {
      for (Facet facet : facets) {
        assertThat(counts(results.get(i).facet(facet)))
            .as("%s by %s of %s", units.get(i), facet, request)
            .isEqualTo(recount.values(facet, units.get(i)));
      }
    }
  }

  private static SearchResult assertCounted(Recount recount, ArchiveReader reader) {
    SearchRequest request = recount.request();
    boolean grouped = request.grouping() == HitGrouping.WORDINGS;
    SearchResult result = reader.searchExactly(request);
    long passages = recount.found().size();
    long value = grouped ? recount.wordings() : passages;
    assertThat(result.total())
        .as("%s", request)
        .isEqualTo(new Total(value, true, passages, recount.notes(), recount.leftOut()));
    for (Facet facet : Recount.FACETS) {
      assertThat(counts(result.facet(facet)))
          .as("%s of %s", facet, request)
          .isEqualTo(recount.values(facet));
    }
    return result;
  }

  private static Map<String, Long> counts(List<FacetValue> values) {
    return values.stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
  }

  private static List<SearchHit> all(SearchRequest request, ArchiveReader reader) {
    try (HitStream all = reader.streamExactly(request)) {
      return all.hits().toList();
    }
  }

  private static List<String> passages(List<SearchHit> hits) {
    return hits.stream().map(hit -> hit.passage().id()).toList();
  }

  /** The last page first: no answer rests on one before. */
  private static List<String> pages(SearchRequest request, ArchiveReader reader) {
    int size = request.span().size();
    long hits = reader.searchExactly(request).total().value();
    List<String> passages = new ArrayList<>();
    for (int page = (int) (hits / size) + 1; page >= 1; page--) {
      ResultPageRequest listing = request.listing().withSpan(new Span(page, size));
      passages.addAll(0, passages(reader.searchExactly(request.withListing(listing)).hits()));
    }
    return passages;
  }
}
