package org.councilnotes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult.FacetValue;
import org.councilnotes.search.SearchResult.Total;
import org.junit.jupiter.api.Test;

/** Totals, facets, pages and the list of all hits agree with each other, whatever is asked. */
public abstract class RecountContractTest extends ArchiveContractTest {

  private static final int REQUESTS = 200;

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

  private static void assertRight(Recount recount, ArchiveReader reader) {
    SearchRequest request = recount.request();
    boolean grouped = request.grouping() == Grouping.WORDINGS;
    SearchResult result = reader.answer(request);
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
    List<Hit> all = all(request, reader);
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

  private static Map<String, Long> counts(List<FacetValue> values) {
    return values.stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
  }

  private static List<Hit> all(SearchRequest request, ArchiveReader reader) {
    try (AllHits all = reader.every(request)) {
      return all.hits().toList();
    }
  }

  private static List<String> passages(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().id()).toList();
  }

  /** The last page first: no answer rests on one before. */
  private static List<String> pages(SearchRequest request, ArchiveReader reader) {
    int size = request.span().size();
    long hits = reader.answer(request).total().value();
    List<String> passages = new ArrayList<>();
    for (int page = (int) (hits / size) + 1; page >= 1; page--) {
      Listing listing = request.listing().at(new Span(page, size));
      passages.addAll(0, passages(reader.answer(request.listed(listing)).hits()));
    }
    return passages;
  }
}
