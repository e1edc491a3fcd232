package org.councilnotes.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.councilnotes.web.NoteSite;
import org.councilnotes.web.RemarkSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Remarks of delegations on the page of a note, as files and in a search. */
class RemarkPageTest {

  private static final String PAGE = "/notes/" + RemarkSite.NOTE;
  private static final String API = "/api/notes/" + RemarkSite.NOTE + "/remarks";

  @TempDir private static Path folder;
  private static NoteSite site;

  @BeforeAll
  static void start() {
    site = RemarkSite.in(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void remarksStandBesideTheirProvisionUnderTheNamesOfDelegations() {
    Document page = site.visitor().page(PAGE);

    List<Element> rows = page.select(".remarks__row");
    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst().select(".remarks__provision .passage")).hasSize(1);
    assertThat(rows.getFirst().select(".remarks__author").eachText())
        .containsExactly("Austria", "Sweden");
    assertThat(rows.getFirst().select(".remarks__voices .passage")).hasSize(3);
    assertThat(rows.get(1).select(".remarks__author").eachText()).containsExactly("Austria, Spain");
    assertThat(page.select(".passage").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void pageShowsTheRemarksOfChosenDelegationsOnly() {
    Document page = site.visitor().page(PAGE + "?author=SE");

    assertThat(page.select(".remarks__row")).hasSize(1);
    assertThat(page.select(".remarks__author").eachText()).containsExactly("Sweden");
    assertThat(page.select(".remarks-of a[aria-current]").eachText()).containsExactly("Sweden 2");
    assertThat(page.select(".remarks-of__files a").eachAttr("href"))
        .containsExactly(API + "?format=csv&author=SE", API + "?format=xlsx&author=SE");
    Element austria = page.select(".remarks-of a").get(1);
    Document both = site.visitor().page(austria.attr("href"));
    assertThat(both.select(".remarks__row")).hasSize(2);
    assertThat(
            site.visitor()
                .page(page.select(".remarks-of a").getFirst().attr("href"))
                .select(".remarks__row"))
        .hasSize(3);
  }

  @Test
  void remarksOnAProvisionAreAskedForByItsPath() {
    JsonNode answer = site.visitor().json(API + "?provision=RECITAL-2");

    assertThat(answer.get("provisions")).hasSize(1);
    assertThat(answer.get("authors").valueStream().map(JsonNode::stringValue))
        .containsExactly("AT", "ES");
    assertThat(answer.get("notices")).isEmpty();
    assertThat(site.visitor().json(API + "?provision=RECITAL-7").get("notices")).hasSize(1);
  }

  @Test
  void noteHasThePassagesWithinAProvisionAndTheRemarksOnIt() {
    String note = "/api/notes/" + RemarkSite.NOTE + "?provision=";

    JsonNode answer = site.visitor().json(note + "RECITAL-1");

    assertThat(answer.get("passages")).hasSize(4);
    assertThat(answer.get("passages").get(0).get("provision").stringValue()).isEqualTo("RECITAL-1");
    assertThat(answer.get("passages").get(1).get("author").stringValue()).isEqualTo("AT");
    assertThat(answer.get("notices")).isEmpty();
    assertThat(site.visitor().page(PAGE).getElementById("RECITAL-1")).isNotNull();
  }

  @Test
  void provisionThatTheNoteDoesNotHaveIsNamed() {
    String note = "/api/notes/" + RemarkSite.NOTE + "?lang=en&provision=";

    JsonNode answer = site.visitor().json(note + "ARTICLE-9/1");

    assertThat(answer.get("passages")).isEmpty();
    assertThat(answer.get("notices").get(0).get("code").stringValue())
        .isEqualTo("unknown-provision");
    assertThat(answer.get("notices").get(0).get("text").stringValue()).contains("ARTICLE-9/1");
    assertThat(site.visitor().get(note + "Article%209").statusCode()).isEqualTo(400);
    assertThat(site.visitor().get(note.replace("92120-26", "92120%2F26") + "RECITAL-1"))
        .satisfies(
            moved ->
                assertThat(moved.headers().firstValue("Location").orElse(""))
                    .endsWith("provision=RECITAL-1"));
  }

  @Test
  void tableHasARowForEachProvisionAndAColumnForEachDelegation() throws Exception {
    HttpResponse<String> file = site.visitor().get(API + "?format=csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains(RemarkSite.NOTE + "-remarks.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(file.body()), format)) {
      assertThat(parser.getHeaderNames())
          .startsWith("provision_id", "page", "provision", "AT", "ES", "SE");
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSize(3);
      assertThat(rows.getFirst().get("SE"))
          .isEqualTo(
              "SE (Drafting suggestions): Ports may report.\n\n"
                  + "SE (Comments): Small ports have no staff.");
      assertThat(rows.get(1).get("ES")).isEqualTo(rows.get(1).get("AT")).startsWith("AT, ES");
      assertThat(rows.get(2).get("SE")).isEmpty();
    }
  }

  @Test
  void jsonHasRemarksByProvision() {
    JsonNode json = site.visitor().json(API + "?author=ES");

    assertThat(json.at("/authors").valueStream().map(JsonNode::stringValue)).containsExactly("ES");
    assertThat(json.at("/provisions/0/provision/text").stringValue()).isEqualTo("(2) Ports pay.");
    assertThat(json.at("/provisions/0/remarks/0/author").stringValue()).isEqualTo("AT, ES");
    assertThat(json.at("/provisions")).hasSize(1);
  }

  @Test
  void otherFormatsAreRefused() {
    assertThat(site.visitor().get(API + "?format=ris").statusCode()).isEqualTo(400);
    assertThat(site.visitor().get("/api/notes/99999-26/remarks").statusCode()).isEqualTo(404);
  }

  @Test
  void searchHasFiltersByDelegation() {
    Document page = site.visitor().page("/?q=ports&remark=comment");

    assertThat(page.text()).contains("Delegation", "Kind of remark");
    assertThat(
            site.visitor().json("/api/search?author=SE&author=ES").at("/total/passages").intValue())
        .isEqualTo(3);
    assertThat(
            site.visitor().json("/api/search?q=not-a-word&author=SE").at("/total/value").intValue())
        .isZero();
  }
}
