package org.councilnotes.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.TestCorpus;
import org.councilnotes.web.CorrectedSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The papers of a file, from their covers to the page. */
class DossierPageIntegrationTest {

  private static final String PAGE = "/dossier/2025-0990";

  private static CorrectedSite site;
  private static Visitor visitor;

  @BeforeAll
  static void open(@TempDir Path folder) {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    paper(files, "90701/26", "20 February 2026", "", "Ferries - Presidency compromise text");
    paper(files, "90901/26", "21 May 2026", "", "Ferries - Presidency compromise text");
    paper(files, "90902/26", "22 May 2026", "\nLIMITE\n", "Ferries - Presidency compromise text");
    paper(files, "90999/26", "30 June 2026", "", "Ferries - Mandate for negotiations");
    files.write(
        "opinion.txt",
        """
        COMMITTEE ON FERRIES

        2025/0990(COD)

        8 June 2026

        DRAFT OPINION

        The rapporteur proposes to keep the ferry.
        """);
    site = CorrectedSite.closed(files, folder.resolve("index"));
    visitor = site.visitor();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static void paper(
      TestCorpus files, String number, String date, String mark, String subject) {
    files.write(
        number.replace('/', '-') + ".txt",
        TestCorpus.cover(number, "\nInterinstitutional File:\n2025/0990 (COD)\n" + mark)
                .replace("3 May 2019", date)
                .replace("Meeting on ports", subject)
            + "The ferry sails under number "
            + number
            + ".\n");
  }

  @Test
  void papersAreListedInOrderWithComparisons() {
    Document page = visitor.page(PAGE);
    assertThat(page.select("h1").text()).isEqualTo("Dossier 2025/0990 (COD)");
    assertThat(page.select("tbody tr th a").eachText())
        .hasSize(4)
        .startsWith("90701/26", "90901/26");
    assertThat(page.select("tbody tr td:nth-child(3)").eachText())
        .containsExactly("compromise text", "compromise text", "other", "mandate");
    assertThat(page.select("tbody tr").first().select("a[href^=/compare]")).isEmpty();
    assertThat(page.select("tbody a[href^=/compare]").eachAttr("href"))
        .contains("/compare?note=90701-26&note=90901-26");
    assertThat(page.select("p a[href^=/compare]").attr("href"))
        .isEqualTo("/compare?note=90701-26&note=90901-26");
    assertThat(page.text()).doesNotContain("??", "90902/26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025/0990",
        "2025/0990%20(COD)",
        "2025/0990(COD)",
        "2025/990/COD",
        "2025-990",
        "2025-0990-COD",
        "COD%202025/0990",
        "cod/2025/0990"
      })
  void everyUsualSpellingLeadsThere(String spelling) {
    assertThat(visitor.get("/dossier/" + spelling).headers().firstValue("location").orElseThrow())
        .endsWith(PAGE);
    assertThat(
            visitor.get("/api/dossiers/" + spelling).headers().firstValue("location").orElseThrow())
        .endsWith("/api/dossiers/2025-0990");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-0991", "2025/0991%20(COD)", "nothing", ""})
  void fileThatIsNotHeldIsNotFound(String spelling) {
    assertThat(visitor.get("/dossier/" + spelling).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/api/dossiers/" + spelling).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dossier", "/dossier/", "/api/dossiers"})
  void noFileIsNotFound(String address) {
    assertThat(visitor.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void jsonHasTheNotesOldestFirst() {
    JsonNode json = visitor.json("/api/dossiers/2025-0990");
    assertThat(json.required("id").stringValue()).isEqualTo("2025-0990");
    assertThat(json.required("file").stringValue()).isEqualTo("2025/0990 (COD)");
    assertThat(json.required("notes").valueStream().map(n -> n.required("kind").stringValue()))
        .containsExactly("compromise", "compromise", "other", "mandate");
    JsonNode second = json.required("notes").required(1);
    assertThat(second.required("id").stringValue()).isEqualTo("90901-26");
    assertThat(second.required("date").stringValue()).isEqualTo("2026-05-21");
    assertThat(second.required("before").stringValue()).isEqualTo("90701-26");
    JsonNode note = visitor.json("/api/notes/90901-26");
    assertThat(note.required("dossier").stringValue()).isEqualTo("2025-0990");
  }

  @Test
  void noteShowsTheSuccessionAroundIt() {
    Document page = visitor.page("/notes/90901-26");
    assertThat(page.select("#dossier-2025-0990").text()).isEqualTo("Dossier 2025/0990 (COD)");
    assertThat(page.select("section[aria-labelledby=dossier-2025-0990] li").eachText())
        .startsWith("90701/26 compromise text compare", "90901/26 compromise text");
    assertThat(
            page.select("section[aria-labelledby=dossier-2025-0990] a[href^=/compare]")
                .eachAttr("href"))
        .startsWith("/compare?note=90701-26&note=90901-26");
    assertThat(page.select("a[href=" + PAGE + "]").eachText())
        .containsExactly("2025/0990 (COD)", "all papers of this file (4)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025/0990+(COD)", "2025/0990", "ferry+2025/0990(COD)"})
  void searchForTheNumberLeadsToTheDossier(String typed) {
    Document page = visitor.page("/?q=" + typed);
    assertThat(page.select(".named a[href=" + PAGE + "]").text())
        .isEqualTo("Dossier 2025/0990 (COD)");
    assertThat(page.select(".named").text()).contains("4 papers").doesNotContain("not in this");
    JsonNode notice = visitor.json("/api/search?q=" + typed).required("notices").required(0);
    assertThat(notice.required("code").stringValue()).isEqualTo("dossier");
    assertThat(notice.required("text").stringValue()).contains("2025/0990 (COD)", PAGE);
  }

  @Test
  void otherFiguresNameNoDossier() {
    assertThat(visitor.page("/?q=2025/0991").select(".named a[href^=/dossier]")).isEmpty();
    assertThat(visitor.page("/?q=ferry").select(".named")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr, texte de compromis", "es, texto transaccional"})
  void otherLanguagesSayTheSame(String language, String kind) {
    Document page = visitor.page(PAGE + "?lang=" + language);
    assertThat(page.select("tbody tr td:nth-child(3)").first().text()).isEqualTo(kind);
    assertThat(page.text()).doesNotContain("??");
  }
}
