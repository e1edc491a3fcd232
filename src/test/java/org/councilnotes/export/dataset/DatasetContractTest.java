package org.councilnotes.export.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.GeneratedArchive;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.Test;

/** A dataset counts what a search counts. */
public abstract class DatasetContractTest extends ArchiveContractTest {

  private static final int REQUESTS = 15;

  private final ArchiveUnderTest under;

  protected DatasetContractTest(ArchiveUnderTest archive) {
    super(archive);
    under = archive;
  }

  @Test
  void tablesRecountTheFacetsOfTheSearch() {
    GeneratedArchive archive = new GeneratedArchive(17);
    archive.writeTo(under);
    try (ArchiveReader reader = reader()) {
      for (int i = 0; i < REQUESTS; i++) {
        assertRecounted(archive.request(), reader);
      }
    }
  }

  private static void assertRecounted(SearchRequest request, ArchiveReader reader) {
    Set<Facet> facets = Set.of(Facet.PARTICIPATION);
    SearchResult found =
        reader.counts(List.of(request.forCounts().withCountedFacets(facets))).getFirst();
    ZippedDataset dataset = ZippedDataset.of(request, reader);

    List<CSVRecord> passages = dataset.rows("passages");
    assertThat(passages).as("%s", request).hasSize((int) found.total().passages());
    assertThat(ids(passages)).as("%s", request).doesNotHaveDuplicates();
    assertThat(dataset.rows("editions"))
        .as("%s", request)
        .hasSize((int) found.total().notes())
        .extracting(row -> row.get("note_id"))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(facts(dataset.rows("facts"))).as("%s", request).isEqualTo(facts(found));
    assertThat(ids(dataset.rows("mentions"))).as("%s", request).isSubsetOf(ids(passages));
  }

  private static List<String> ids(List<CSVRecord> rows) {
    return rows.stream().map(row -> row.get("passage_id")).toList();
  }

  /** Passages by participation, with those of any programme and any country. */
  private static Map<String, Long> facts(List<CSVRecord> rows) {
    Map<String, Set<String>> passages = new HashMap<>();
    for (CSVRecord row : rows) {
      for (String programme : List.of(row.get("programme"), ParticipationValue.ANY)) {
        for (String country : List.of(row.get("country"), ParticipationValue.ANY)) {
          String value =
              new ParticipationValue(programme, country, row.get("mention_role"), true).indexed();
          passages.computeIfAbsent(value, _ -> new HashSet<>()).add(row.get("passage_id"));
        }
      }
    }
    return passages.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> (long) each.getValue().size()));
  }

  private static Map<String, Long> facts(SearchResult found) {
    return found.facet(Facet.PARTICIPATION).stream()
        .filter(value -> ParticipationValue.parse(value.value()).orElseThrow().isFact())
        .collect(Collectors.toMap(SearchResult.FacetValue::value, SearchResult.FacetValue::count));
  }

  @Test
  void rowsAreInOneOrderHoweverTheSearchIsListed() {
    GeneratedArchive archive = new GeneratedArchive(5);
    archive.writeTo(under);
    try (ArchiveReader reader = reader()) {
      Stream<ZippedDataset> datasets =
          GeneratedArchive.unfiltered().stream()
              .filter(request -> request.text().isEmpty())
              .filter(request -> request.filters().equals(Filters.NONE))
              .map(request -> ZippedDataset.of(request, reader));

      assertThat(datasets.map(dataset -> dataset.text("SHA256SUMS")).distinct()).hasSize(1);
    }
  }
}
