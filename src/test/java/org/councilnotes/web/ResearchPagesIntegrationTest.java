package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.web.ResearchScript.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The code of the pages for researchers runs as it stands, on the sample notes, and prints what the
 * API says. Where a language or package is not on this machine, its code is skipped.
 */
class ResearchPagesIntegrationTest {

  private static final String SERIES = "&series=eu-celac-drugs-annual-report";
  private static final String FACTS =
      "/api/coverage?measure=facts&columns=edition&programme=COPOLAD" + SERIES;
  private static final String FOUND = "/api/search?q=&programme=COPOLAD&grouped=false" + SERIES;

  /** Marks of empty cells by their states. */
  private static final Map<String, String> MARKS =
      Map.of("no-report-held", "?", "no-report-due", "-", "not-accessible", "x");

  @TempDir private Path folder;

  private static Stream<ResearchScript> scripts() {
    return Arrays.stream(Language.values()).flatMap(language -> language.scripts().stream());
  }

  private static JsonNode json(String path) {
    return SampleSite.visitor().json(path);
  }

  private static String root() {
    return SampleSite.address("");
  }

  /** What the only block of a section without packages prints, or the first. */
  private List<String> printed(Language language, String heading) {
    ResearchScript script =
        language.scripts().stream()
            .filter(one -> one.heading().equals(heading))
            .findFirst()
            .orElseThrow();
    script.assumeThatItRuns(folder);
    return script.lines(root(), folder);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everyBlockRunsAsItStands(ResearchScript script) {
    script.assumeThatItRuns(folder);

    assertThat(script.lines(root(), folder))
        .isNotEmpty()
        .noneMatch(line -> line.startsWith("failed: ") || line.startsWith("Warning"));
  }

  @ParameterizedTest
  @EnumSource
  void passagesAreAllThatTheSearchFinds(Language language) {
    JsonNode total = json(FOUND + "&size=0").get("total");

    assertThat(printed(language, "Fetch passages"))
        .containsExactly(
            "%d passages in %d notes"
                .formatted(total.get("passages").intValue(), total.get("notes").intValue()));
    assertThat(folder.resolve("passages.csv")).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource
  void countsAreThoseOfTheFacet(Language language) {
    List<String> facet =
        json(FOUND + "&size=0&facets=edition")
            .at("/facets/edition")
            .valueStream()
            .map(each -> each.get("value").stringValue() + " " + each.get("count").intValue())
            .sorted()
            .toList();

    assertThat(facet).hasSizeGreaterThan(5);
    assertThat(printed(language, "Count")).containsExactlyElementsOf(facet);
  }

  /** Summed over its roles, a country has the facts of its row. */
  @ParameterizedTest
  @EnumSource
  void mentionsAddUpToTheRowsOfTheTable(Language language) {
    Map<String, Integer> rows = new TreeMap<>();
    for (JsonNode cell : json(FACTS + "&rows=country").get("cells")) {
      rows.merge(cell.get("row").stringValue(), cell.path("count").asInt(0), Integer::sum);
    }
    Map<String, Integer> mentions = new TreeMap<>();
    for (String line : printed(language, "Count mentions")) {
      String[] words = line.split("[: ]", -1);
      mentions.merge(words[1], Integer.parseInt(words[3]), Integer::sum);
    }

    assertThat(mentions).isEqualTo(rows).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void tableIsThatOfTheApi(Language language) {
    JsonNode table = json(FACTS + "&rows=country");
    Map<List<String>, String> cells = new HashMap<>();
    for (JsonNode cell : table.get("cells")) {
      cells.put(
          List.of(cell.get("row").stringValue(), cell.get("column").stringValue()),
          cell.has("count")
              ? cell.get("count").asString()
              : MARKS.get(cell.get("state").stringValue()));
    }
    List<String> columns = values(table.get("columns"));
    List<String> lines = new ArrayList<>(List.of("country " + String.join(" ", columns)));
    for (String row : values(table.get("rows"))) {
      lines.add(
          columns.stream()
              .map(column -> cells.getOrDefault(List.of(row, column), "."))
              .collect(Collectors.joining(" ", row + " ", "")));
    }

    assertThat(printed(language, "Cross")).containsExactlyElementsOf(lines);
    assertThat(String.join("", lines)).contains("?", ".");
  }

  private static List<String> values(JsonNode values) {
    return values.valueStream().map(value -> value.get("value").stringValue()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void linesAreThoseOfTheApi(Language language) {
    List<String> points = new ArrayList<>();
    JsonNode trends = json("/api/trends?q=cocaine&q=cannabis&by=edition&measure=per10000" + SERIES);
    for (JsonNode line : trends.get("lines")) {
      for (JsonNode point : line.get("points")) {
        String value =
            point.optional("value").map(ResearchPagesIntegrationTest::two).orElse("none");
        points.add(
            String.join(
                " ",
                line.get("query").stringValue(),
                point.get("at").stringValue(),
                value,
                point.get("passages").asString()));
      }
    }

    assertThat(points).hasSizeGreaterThan(15);
    assertThat(printed(language, "Follow words")).containsExactlyElementsOf(points);
  }

  /** With two digits behind the point, rounded as C does. */
  private static String two(JsonNode value) {
    return new BigDecimal(value.doubleValue()).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
