package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.councilnotes.export.dataset.ZippedDataset;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A table that is counted from a dataset is the one that the archive shows, on the sample notes.
 */
class DatasetCoverageTest {

  private static final String SERIES = "series=eu-celac-drugs-annual-report";

  private final Visitor visitor = SampleSite.visitor();

  @ParameterizedTest
  @ValueSource(strings = {"COPOLAD", "SEACOP", "CRP"})
  void factsOfADatasetMakeTheTableOfTheArchive(String programme) {
    ZippedDataset dataset = ZippedDataset.of(visitor.bytes("/api/research-object?" + SERIES));

    assertThat(counted(dataset, programme)).hasSizeGreaterThan(3).isEqualTo(shown(programme));
  }

  /** Facts by country and edition, as somebody counts who has the ZIP only. */
  private static Map<List<String>, Long> counted(ZippedDataset dataset, String programme) {
    Set<String> programmes = family(programme, dataset.rows("programmes"));
    Map<List<String>, Set<String>> facts = new HashMap<>();
    for (CSVRecord row : dataset.rows("facts")) {
      if (programmes.contains(row.get("programme")) && !row.get("edition").isEmpty()) {
        facts
            .computeIfAbsent(List.of(row.get("country"), row.get("edition")), _ -> new HashSet<>())
            .add(row.get("passage_id") + " " + row.get("mention_role"));
      }
    }
    return facts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> (long) each.getValue().size()));
  }

  /** A programme and its parts. */
  private static Set<String> family(String programme, List<CSVRecord> programmes) {
    Set<String> family = new TreeSet<>(Set.of(programme));
    int size = 0;
    while (size < family.size()) {
      size = family.size();
      programmes.stream()
          .filter(row -> family.contains(row.get("programme_parent")))
          .forEach(row -> family.add(row.get("programme")));
    }
    return family;
  }

  private Map<List<String>, Long> shown(String programme) {
    JsonNode table = visitor.json("/api/coverage?" + SERIES + "&programme=" + programme);
    return table
        .get("cells")
        .valueStream()
        .filter(cell -> cell.path("count").asLong(0) > 0)
        .collect(
            Collectors.toMap(
                cell -> List.of(cell.get("row").stringValue(), cell.get("column").stringValue()),
                cell -> cell.get("count").longValue()));
  }
}
