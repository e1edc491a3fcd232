package org.councilnotes.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.export.dataset.ZippedDataset;
import org.councilnotes.web.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Datasets and dumps of a running archive. */
class DatasetApiTest extends SiteTest {

  private ZippedDataset dataset(String parameters) {
    return ZippedDataset.of(visitor().bytes("/api/research-object?" + parameters));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=seacop",
        "q=seacop&country=BO&not.country=PE",
        "q=ferry&versions=all",
        "year=2018&sort=newest&page=2&size=1",
        "q=nothing-at-all",
        "view=kwic&q=seacop"
      })
  void datasetHasEveryPassageOfTheSearch(String parameters) {
    ZippedDataset dataset = dataset(parameters);
    String all = parameters.replaceAll("&page=\\d+&size=\\d+", "") + "&size=100&grouped=false";
    JsonNode page = json("/api/search?" + all + (all.contains("sort=") ? "" : "&sort=note"));

    Set<String> ids =
        page.at("/hits")
            .valueStream()
            .map(hit -> hit.at("/passage/id").stringValue())
            .collect(Collectors.toSet());
    assertThat(dataset.rows("passages").stream().map(row -> row.get("passage_id")))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(dataset.json("query.json").get("snapshot")).isEqualTo(page.get("snapshot"));
    assertThat(dataset.json("query.json").get("hits_total").longValue())
        .isEqualTo(page.at("/total/passages").longValue());
  }

  @Test
  void crossTableIsOneCallForTheParametersOfAnySearch() {
    HttpResponse<String> answer =
        get(
            "/api/coverage?rows=programme&columns=year&measure=passages&q=seacop&within=port"
                + "&country=BO&not.role=host&year.from=2010&year.to=2020&versions=all&grouped=false"
                + "&sort=newest&page=1&size=5&view=kwic");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void datasetIsAFileThatIsTheSameWhenAskedAgain() {
    HttpResponse<String> head = visitor().head("/api/research-object?q=seacop");

    assertThat(head.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(head.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"council-notes-.+-dataset\\.zip\"");
    assertThat(visitor().bytes("/api/research-object?q=seacop&sort=oldest"))
        .isEqualTo(visitor().bytes("/api/research-object?q=seacop&grouped=false"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=up",
        "country=ATLANTIS",
        "year.from=x",
        "size=-1",
        "grouped=perhaps",
        "versions=some",
        "format=csv"
      })
  void whatCannotBeMeantIsRefused(String parameters) {
    HttpResponse<String> answer = get("/api/research-object?" + parameters);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }

  @Test
  void dumpHasALineForEachPassageOfEachNote() {
    HttpResponse<String> answer = get("/api/dump");
    List<JsonNode> lines = answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    JsonNode notes = json("/api/notes");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-ndjson");
    assertThat(answer.headers().firstValue("Archive-Snapshot"))
        .contains(json("/api/search?q=seacop").get("snapshot").stringValue());
    Set<String> expected =
        notes
            .get("notes")
            .valueStream()
            .map(note -> note.get("id").stringValue())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(lines.stream().map(line -> line.get("doc").stringValue()).distinct())
        .containsExactlyElementsOf(expected);
    assertThat(lines.stream().filter(line -> line.has("note"))).hasSize(expected.size());
    assertThat(answer.body()).doesNotContain("LIMITE");
  }
}
