package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.councilnotes.access.Role;
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
