package org.councilnotes.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.BackgroundIngest;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.query.Facet;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ReadAttempts;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.WebServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an acronym in a note to a value of the programme filter. */
class ProposalPageIntegrationTest {

  private static final String EDITING = "archive.editing";
  private static final String LONG_FORM = "Harbour Light Cooperation Project";

  @TempDir private Path folder;
  private TestCorpus files;
  private ArchiveMaintenance archiveMaintenance;
  private ArchiveReader reader;

  @BeforeEach
  void ingest() {
    files = TestCorpus.in(folder.resolve("corpus"));
    files.note("a.txt", "90801/19", "The " + LONG_FORM + " (HALICOP) began. MARISTEL II ended.");
    files.note("b.txt", "90802/19", "The HALICOP project trained 20 officers.");
    files.marked("l.txt", "90803/19", "LIMITE", "The TAMANDUA project is a programme of few.");
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    archiveMaintenance = new ArchiveMaintenance(files.corpus(), home);
    archiveMaintenance.update(FileSelection.CHANGED, IngestListener.NONE);
    reader = home.reader();
  }

  @AfterEach
  void close() {
    System.clearProperty(EDITING);
    reader.close();
  }

  @Test
  void acceptedProposalBecomesAProgrammeWithoutAFileBeingRead() throws Exception {
    System.setProperty(EDITING, "true");
    List<ReadAttempts> tries = tries();
    try (BackgroundIngest backgroundIngest = takeUp();
        WebServer.Running server = serve(backgroundIngest::requestRun)) {
      Document page = page(server);
      assertThat(page.select(".proposal__name b").eachText())
          .containsExactly("HALICOP", "MARISTEL");
      assertThat(page.select(".proposal").first().text())
          .contains(LONG_FORM, "2 passages in 2 notes", "introduced as a programme, called");
      assertThat(page.select(".proposal").first().select("mark").eachText())
          .containsExactly(LONG_FORM + " (HALICOP)", "HALICOP project");

      assertThat(post(server, "accepted", "HALICOP").statusCode()).isEqualTo(302);
      assertThat(post(server, "declined", "MARISTEL").statusCode()).isEqualTo(302);
      await().atMost(Duration.ofSeconds(30)).until(() -> reader.proposals(9).isEmpty());
      assertThat(page(server).select(".proposal")).isEmpty();
    }
    assertThat(programmes()).contains("HALICOP").doesNotContain("MARISTEL");
    assertThat(tries()).isEqualTo(tries);
    assertThat(Vocabulary.load(files.corpus().existingVocabularyFolder()).programme("COPOLAD"))
        .isPresent();
  }

  @Test
  void acceptedProposalIsShownAsSuchUntilTheNextRun() throws Exception {
    System.setProperty(EDITING, "true");
    try (WebServer.Running server = serve(() -> {})) {
      post(server, "accepted", "HALICOP");
      Document page = page(server);
      assertThat(page.select(".proposal__answer").text()).startsWith("Accepted.");
      assertThat(page.select(".proposal form")).hasSize(2);
      assertThat(post(server, "accepted", "COPOLAD").statusCode()).isEqualTo(404);
    }
    assertThat(reader.proposals(9)).extracting(ProgrammeProposal::acronym).contains("HALICOP");
    assertThat(archiveMaintenance.update(FileSelection.CHANGED, IngestListener.NONE).read())
        .isZero();
    assertThat(programmes()).contains("HALICOP");
  }

  @Test
  void nothingCanBeChangedUnlessItIsAllowed() throws Exception {
    try (WebServer.Running server = serve(() -> {})) {
      Document page = page(server);
      assertThat(page.select(".proposal form")).isEmpty();
      assertThat(page.select(".proposal pre").first().text())
          .contains("extends: default", "code: HALICOP", LONG_FORM);
      assertThat(post(server, "accepted", "HALICOP").statusCode()).isEqualTo(403);
    }
    assertThat(files.root().resolve("vocabulary")).doesNotExist();
  }

  @Test
  void pageOfAnotherSiteCanChangeNothing() throws Exception {
    System.setProperty(EDITING, "true");
    try (WebServer.Running server = serve(() -> {})) {
      assertThat(post(server, "accepted", "HALICOP", "Origin", "http://elsewhere.example"))
          .matches(answer -> answer.statusCode() == 403);
      assertThat(files.root().resolve("vocabulary")).doesNotExist();
    }
  }

  @Test
  void brokenVocabularyIsSaidAndStaysAsItIs() throws Exception {
    System.setProperty(EDITING, "true");
    Path own = files.folder("vocabulary").root().resolve("vocabulary/programmes.yaml");
    Files.writeString(own, "extends: default\nprogrammes: []\n");
    try (WebServer.Running server = serve(() -> {})) {
      HttpResponse<String> answer = post(server, "accepted", "HALICOP");
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("programmes.yaml, line 2");
    }
    assertThat(own).hasContent("extends: default\nprogrammes: []\n");
  }

  @Test
  void proposalsOfRestrictedNotesAreNotShown() throws IOException {
    assertThat(reader.proposals(9).toString()).doesNotContain("TAMANDUA");
  }

  private BackgroundIngest takeUp() {
    return new BackgroundIngest(archiveMaintenance, IngestListener.NONE, event -> {});
  }

  private WebServer.Running serve(Runnable takeUp) {
    WebServer.Parts parts =
        new WebServer.Parts(
            reader,
            files.corpus(),
            IngestInstructions.USUAL,
            Vocabulary.load(files.corpus().existingVocabularyFolder()),
            SeriesCatalogue.shipped(),
            new IngestProgress(Clock.systemUTC()),
            new CurationFiles(files.corpus(), takeUp));
    return WebServer.start(parts, 0);
  }

  private static Document page(WebServer.Running server) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address(server, "/status")).build();
    return Jsoup.parse(send(request).body());
  }

  private static HttpResponse<String> post(
      WebServer.Running server, String answer, String acronym, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(server, "/status/proposals/" + answer))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("acronym=" + acronym));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static URI address(WebServer.Running server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private List<String> programmes() {
    return reader.search(SearchRequest.of("")).facet(Facet.PROGRAMME).stream()
        .map(FacetValue::value)
        .toList();
  }

  private List<ReadAttempts> tries() {
    return reader.ledger().stream().map(LedgerEntry::tries).toList();
  }
}
