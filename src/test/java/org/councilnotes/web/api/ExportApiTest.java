package org.councilnotes.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.councilnotes.web.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExportApiTest extends SiteTest {

  private List<CSVRecord> rows(String parameters) {
    String body = get("/api/export?format=csv&" + parameters).body();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(body, format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Of a search with fewer than 100 hits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=seacop",
        "q=seacop&country=BO&not.country=PE",
        "q=seacop&grouped=false",
        "q=ferry&versions=all",
        "year=2018&sort=newest&page=2&size=1",
        "q=joint+unit+zeppelin",
        "q=nothing-at-all",
        "sort=note"
      })
  void exportHoldsWhatThePageShowsOnAllItsPages(String parameters) {
    List<CSVRecord> rows = rows(parameters);
    JsonNode page =
        json("/api/search?" + parameters.replaceAll("&page=\\d+&size=\\d+", "") + "&size=100");

    assertThat(rows).hasSize(page.at("/total/value").intValue());
    assertThat(rows.stream().map(row -> row.get("passage_id")).toList())
        .containsExactlyElementsOf(
            page.at("/hits")
                .valueStream()
                .map(hit -> hit.at("/passage/id").stringValue())
                .toList());
    assertThat(rows)
        .allMatch(row -> row.get("hits_total").equals("" + page.at("/total/value").longValue()))
        .allMatch(row -> row.get("matching").equals(page.get("matching").stringValue()))
        .allMatch(row -> row.get("snapshot").equals(page.get("snapshot").stringValue()));
    assertThat(page("/?" + parameters).text()).contains("" + rows.size());
  }

  @ParameterizedTest
  @CsvSource({
    "csv, csv, text/csv",
    "xlsx, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json, json, application/json",
    "ris, ris, application/x-research-info-systems",
    "bibtex, bib, application/x-bibtex",
    "csl, csl.json, application/vnd.citationstyles.csl+json"
  })
  void fileHasANameAndAType(String format, String ending, String type) {
    HttpResponse<String> answer = get("/api/export?q=seacop&format=" + format);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"council-notes-\\d{8}-.+\\." + ending + "\"");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void mentionsAreRows() {
    assertThat(rows("q=AIRCOP&rows=mentions"))
        .extracting(row -> row.get("mention_code"))
        .contains("MX", "PA", "AIRCOP");
  }

  @Test
  void foundPassageIsCitedAsTheFileSays() {
    CSVRecord row = rows("q=joint+unit").getFirst();
    String cited =
        get("/notes/%s/cite.txt?passage=%s".formatted(row.get("note_id"), row.get("passage_id")))
            .body();

    assertThat(cited).contains(row.get("council_citation"), "\u201C" + row.get("text") + "\u201D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?format=pdf",
        "?format=csv&rows=words",
        "?format=ris&rows=mentions",
        "?format=csv&sort=up",
        "?format=csv&country=ATLANTIS"
      })
  void whatCannotBeExportedIsRefusedWithAReason(String query) {
    HttpResponse<String> answer = get("/api/export" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }
}
