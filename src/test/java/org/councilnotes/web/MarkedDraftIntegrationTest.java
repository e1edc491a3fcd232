package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.councilnotes.access.Role;
import org.councilnotes.access.audit.AuditFolder;
import org.councilnotes.access.audit.AuditLine;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a checked draft tells of LIMITE notes is marked, and only told to who may read them. */
class MarkedDraftIntegrationTest {

  private static final String DRAFT =
      "SEACOP trained quokka officers of Peru in the harbour. The zeppelin flew to Mars.";

  @TempDir private static Path folder;
  private static MarkedSite site;

  @BeforeAll
  static void serve() {
    site = MarkedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String sent(Visitor visitor) {
    return visitor.send("/draft/checks", "text", DRAFT).headers().firstValue("Location").get();
  }

  @Test
  void sourceIsMarkedAndTheWholeTooForReaders() {
    Visitor reader = site.as(Role.READER);
    String address = sent(reader);
    Document page = reader.page(address + "?sentence=1");
    HttpResponse<String> json = reader.get(address + "/json");

    assertThat(page.select("#s1 .fate").text()).isEqualTo("Dropped earlier");
    assertThat(page.select("#looked .marking--LIMITE")).isNotEmpty();
    assertThat(page.select(".page-mark")).isNotEmpty();
    assertThat(json.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("draft-checked-LIMITE.json");
    assertThat(json.body()).contains("\"marking\":\"LIMITE\"");
  }

  /** What is told of LIMITE notes, by whatever answer, leaves a line in the log of accesses. */
  @Test
  void everyAnswerOnACheckedDraftLeavesALine(@TempDir Path own) {
    try (MarkedSite logged = MarkedSite.open(own)) {
      Visitor nobody = logged.as(Role.ANONYMOUS);
      nobody.get(sent(nobody) + "?sentence=1");
      Visitor reader = logged.as(Role.READER, "rosa");
      String address = sent(reader);
      for (String answer : List.of("?sentence=1", "/json", "/word")) {
        assertThat(reader.get(address + answer).statusCode()).isEqualTo(200);
      }
      assertThat(reader.send("/api/check", "text", DRAFT).statusCode()).isEqualTo(200);
    }
    assertThat(new AuditFolder(own.resolve("audit")).read(LocalDate.EPOCH, LocalDate.MAX).lines())
        .allSatisfy(
            line -> {
              assertThat(line.user()).isEqualTo("rosa");
              assertThat(line.notes()).containsExactly("90511-19");
              assertThat(line.passages()).containsExactly("90511-19/I/2");
            })
        .extracting(AuditLine::address)
        .containsExactlyInAnyOrder(
            "GET /draft/checks/{id}",
            "GET /draft/checks/{id}/json",
            "GET /draft/checks/{id}/word",
            "POST /api/check");
  }

  @Test
  void roleThatIsTakenAwayTakesItsSourcesOutOfKeptDrafts() {
    String address = sent(site.as(Role.READER, "rosa"));
    Document page = site.as(Role.ANONYMOUS, "rosa").page(address + "?sentence=1");

    assertThat(page.select("#s1 .fate").text()).isNotEqualTo("Dropped earlier");
    assertThat(page.select("#looked").outerHtml()).doesNotContain("90511", "LIMITE");
  }

  @Test
  void whoMayNotReadItIsNotToldThatItIsThere() {
    Visitor nobody = site.as(Role.ANONYMOUS);
    Document page = nobody.page(sent(nobody) + "?sentence=1");

    assertThat(page.select("#looked").outerHtml()).doesNotContain("90511", "LIMITE");
  }
}
