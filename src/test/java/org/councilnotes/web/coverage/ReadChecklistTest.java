package org.councilnotes.web.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.indicator.Indicator;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tables of the sample notes against checklists that were made by reading the notes. */
class ReadChecklistTest {

  private static final Path FOLDER = Path.of("src/test/resources/checklist");

  private final Visitor visitor = SampleSite.visitor();

  private static List<List<String>> rows(String file) {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
      return lines.skip(1).map(line -> List.of(line.split("\t"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every cell of three programmes over all editions, role by role. */
  @Test
  void participationIsAsRead() {
    Set<String> read = joined(rows("participation.tsv").stream());
    Set<String> told = new TreeSet<>();
    rows("participation.tsv").stream()
        .map(List::getFirst)
        .distinct()
        .forEach(programme -> told.addAll(told(programme)));

    assertThat(differences(read, told))
        .containsExactlyInAnyOrderElementsOf(joined(rows("differences.tsv").stream()));
  }

  private static Set<String> differences(Set<String> read, Set<String> told) {
    Stream<String> missing = read.stream().filter(line -> !told.contains(line)).map("-\t"::concat);
    Stream<String> more = told.stream().filter(line -> !read.contains(line)).map("+\t"::concat);
    return Stream.concat(missing, more).collect(Collectors.toSet());
  }

  private static Set<String> joined(Stream<List<String>> rows) {
    return rows.map(row -> String.join("\t", row)).collect(Collectors.toSet());
  }

  /** Programme, edition, country and role of each fact that a table has. */
  private Set<String> told(String programme) {
    Set<String> lines = new TreeSet<>();
    for (JsonNode cell : table(programme, "measure=facts").get("cells")) {
      for (JsonNode role : cell.path("roles")) {
        lines.add(
            String.join(
                "\t",
                programme,
                cell.get("column").stringValue(),
                cell.get("row").stringValue(),
                role.stringValue()));
      }
    }
    return lines;
  }

  /** Who joins and who leaves; who is named by a group only is no longer named by itself. */
  @Test
  void joinsAndLeavesAreAsRead() {
    Set<String> read = joined(rows("changes.tsv").stream());
    Set<String> told = new TreeSet<>();
    rows("changes.tsv").stream()
        .map(List::getFirst)
        .distinct()
        .forEach(programme -> told.addAll(changes(programme)));

    assertThat(differences(read, told))
        .containsExactlyInAnyOrderElementsOf(joined(rows("changes-differences.tsv").stream()));
  }

  private Set<String> changes(String programme) {
    Set<String> lines = new TreeSet<>();
    for (JsonNode change : visitor.json("/api/programmes/" + programme).get("changes")) {
      String begin = programme + "\t" + change.get("edition").stringValue() + "\t";
      values(change, "joined").forEach(country -> lines.add(begin + "+\t" + country));
      Stream.concat(values(change, "left"), values(change, "namedByGroup"))
          .forEach(country -> lines.add(begin + "-\t" + country));
    }
    return lines;
  }

  private static Stream<String> values(JsonNode change, String field) {
    return change.path(field).valueStream().map(one -> one.get("value").stringValue());
  }

  @Test
  void statesOfFiftyCellsAreAsRead() {
    Map<String, JsonNode> tables = new HashMap<>();
    for (List<String> row : rows("coverage.tsv")) {
      String choice = "measure=passages&series=" + row.get(3);
      JsonNode table =
          tables.computeIfAbsent(row.get(0) + choice, key -> table(row.get(0), choice));
      assertThat(state(table, row.get(1), row.get(2))).as(row.toString()).isEqualTo(row.get(4));
    }
  }

  private static String state(JsonNode table, String country, String edition) {
    boolean hasColumn =
        table
            .get("columns")
            .valueStream()
            .anyMatch(c -> edition.equals(c.get("value").stringValue()));
    return table
        .get("cells")
        .valueStream()
        .filter(c -> country.equals(c.get("row").stringValue()))
        .filter(c -> edition.equals(c.get("column").stringValue()))
        .map(c -> c.get("state").stringValue())
        .findFirst()
        .orElse(hasColumn ? ofColumn(table, edition) : "no-report-due");
  }

  /** A country without a row: what another row says of an edition that no report tells of. */
  private static String ofColumn(JsonNode table, String edition) {
    return table
        .get("cells")
        .valueStream()
        .filter(c -> edition.equals(c.get("column").stringValue()))
        .map(c -> c.get("state").stringValue())
        .filter("no-report-held"::equals)
        .findFirst()
        .orElse("not-mentioned");
  }

  /** Each of ten indicators is one line of figures that has all its values. */
  @Test
  void figuresOfTenIndicatorsAreAsRead() {
    Map<List<String>, List<String>> read =
        rows("figures.tsv").stream()
            .filter(row -> row.get(4).equals("+"))
            .collect(
                groupingBy(
                    row -> row.subList(0, 2),
                    mapping(row -> row.get(2) + " " + row.get(3), toList())));
    assertThat(read).hasSize(10);
    read.forEach(
        (indicator, values) ->
            assertThat(figures(indicator.getFirst()))
                .as(indicator.toString())
                .anyMatch(line -> line.containsAll(values)));
  }

  /** For each indicator: edition and value. */
  private static List<List<String>> figures(String series) {
    try (ArchiveReader world = SampleArchive.index().reader()) {
      ArchivedSeries held =
          ArchivedSeries.of(series, world.series(series), Optional.empty(), List.of())
              .orElseThrow();
      FollowedSeries followed = FollowedSeries.of(held, world);
      return followed.followed().stream().map(one -> told(one, followed.editions())).toList();
    }
  }

  private static List<String> told(Indicator indicator, List<NoteSummary> editions) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      String edition = editions.get(i).shortName();
      indicator
          .cells()
          .get(i)
          .value()
          .ifPresent(value -> told.add(edition + " " + value.quantity().value().longValue()));
    }
    return told;
  }

  private JsonNode table(String programme, String choice) {
    return visitor.json(
        "/api/coverage?rows=country&columns=edition&programme=" + programme + "&" + choice);
  }
}
