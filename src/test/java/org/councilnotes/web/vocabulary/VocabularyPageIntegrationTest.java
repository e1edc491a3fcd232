package org.councilnotes.web.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.TestCorpus;
import org.councilnotes.access.ArchiveAccess;
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
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.WebServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what notes speak of to a value of the programme filter. */
class VocabularyPageIntegrationTest {

  private static final String EDITING = "archive.editing";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
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
  void acceptedProposalsBecomeProgrammesWithoutAFileBeingRead() throws Exception {
    System.setProperty(EDITING, "true");
    List<ReadAttempts> tries = tries();
    try (BackgroundIngest backgroundIngest = takeUp();
        WebServer.Running server = serve(backgroundIngest::requestRun)) {
      Document page = page(server);
      assertThat(page.select(".workbench__name label").eachText())
          .containsExactly("HALICOP", "MARISTEL");
      assertThat(page.select("tbody tr").first().text())
          .contains(LONG_FORM, "2 in 2", "introduced as a programme, called");
      assertThat(page.select("tbody tr").first().select("mark").eachText())
          .containsExactly(LONG_FORM + " (HALICOP)", "HALICOP project");

      assertThat(send(server, "change", "action=accept&code=HALICOP").statusCode()).isEqualTo(302);
      assertThat(send(server, "change", "action=decline&code=MARISTEL").statusCode())
          .isEqualTo(302);
      await().atMost(Duration.ofSeconds(30)).until(() -> reader.proposals(9).isEmpty());
      assertThat(page(server).select("tbody tr")).isEmpty();
    }
    assertThat(programmes()).contains("HALICOP").doesNotContain("MARISTEL");
    assertThat(tries()).isEqualTo(tries);
    assertThat(Vocabulary.load(files.corpus().existingVocabularyFolder()).programme("COPOLAD"))
        .isPresent();
  }

  @Test
  void whatWouldChangeIsShownBeforeItIsSaved() throws Exception {
    System.setProperty(EDITING, "true");
    try (WebServer.Running server = serve(() -> {})) {
      HttpResponse<String> answer =
          send(server, "preview", "action=accept&code=HALICOP&code=MARISTEL&parent=COPOLAD");
      assertThat(answer.statusCode()).isEqualTo(200);
      Document shown = Jsoup.parse(answer.body());
      assertThat(shown.select("main p").first().text())
          .contains("2 entries change. 3 times a passage gains a programme, none loses one")
          .contains("Nothing is saved yet");
      assertThat(shown.select("tbody tr").first().text()).startsWith("HALICOP").endsWith("0 2 2 0");
      assertThat(shown.select("main mark").eachText()).contains("HALICOP");
      assertThat(files.root().resolve("vocabulary")).doesNotExist();

      assertThat(send(server, "change", fields(shown)).statusCode()).isEqualTo(302);

      Vocabulary vocabulary = Vocabulary.load(files.corpus().existingVocabularyFolder());
      assertThat(vocabulary.programme("MARISTEL").orElseThrow().kin().parent()).hasValue("COPOLAD");
    }
  }

  @Test
  void acceptedProposalIsShownAsSuchUntilTheNextRun() throws Exception {
    System.setProperty(EDITING, "true");
    try (WebServer.Running server = serve(() -> {})) {
      send(server, "change", "action=accept&code=HALICOP");
      Document page = page(server);
      assertThat(page.select(".workbench__answer").text()).startsWith("Accepted.");
      assertThat(page.select("input[name=code][type=checkbox]")).hasSize(1);
      assertThat(send(server, "change", "action=accept&code=COPOLAD").statusCode()).isEqualTo(404);
    }
    assertThat(reader.proposals(9)).extracting(ProgrammeProposal::acronym).contains("HALICOP");
    assertThat(archiveMaintenance.update(FileSelection.CHANGED, IngestListener.NONE).read())
        .isZero();
    assertThat(programmes()).contains("HALICOP");
  }

  @Test
  void proposalsAreMergedAndProgrammesChanged() throws Exception {
    System.setProperty(EDITING, "true");
    try (WebServer.Running server = serve(() -> {})) {
      send(server, "change", "action=merge&code=MARISTEL&into=HALICOP");
      send(server, "change", "action=set&code=HALICOP&parent=COPOLAD&phases=II%3D2015-2018");
      Programme merged =
          Vocabulary.load(files.corpus().existingVocabularyFolder())
              .programme("HALICOP")
              .orElseThrow();
      assertThat(merged.wording().acronyms()).containsExactly("HALICOP", "MARISTEL");
      assertThat(merged.kin().parent()).hasValue("COPOLAD");
      assertThat(merged.phases()).hasSize(1);
      assertThat(send(server, "change", "action=set&code=HALICOP&phases=II%3Dsoon").body())
          .contains("is no phase");
      assertThat(send(server, "change", "action=merge&code=MARISTEL&into=").statusCode())
          .isEqualTo(404);
      assertThat(send(server, "preview", "action=accept").statusCode()).isEqualTo(400);
      assertThat(send(server, "preview", "action=dance").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void onlyWhatStandsInManyNotesIsListedAndAcceptedAtOnce() throws Exception {
    System.setProperty(EDITING, "true");
    try (WebServer.Running server = serve(() -> {})) {
      Document page =
          Jsoup.parse(
              send(HttpRequest.newBuilder(address(server, "/vocabulary?notes=2")).build()).body());
      assertThat(page.select(".workbench__name label").eachText()).containsExactly("HALICOP");
      send(server, "change", "action=all&notes=2");
    }
    Vocabulary vocabulary = Vocabulary.load(files.corpus().existingVocabularyFolder());
    assertThat(vocabulary.programme("HALICOP")).isPresent();
    assertThat(vocabulary.programme("MARISTEL")).isEmpty();
  }

  @Test
  void programmesAreGivenAsFilesAndTakenFromThem() throws Exception {
    System.setProperty(EDITING, "true");
    try (WebServer.Running server = serve(() -> {})) {
      HttpResponse<String> csv =
          send(HttpRequest.newBuilder(address(server, "/vocabulary/programmes.csv")).build());
      assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
      assertThat(csv.body()).startsWith("code,kind,").contains("\r\nCOPOLAD,");

      Document shown =
          Jsoup.parse(upload(server, "mine.csv", "code,aliases\nMARISTEL,MARISTEL\n").body());
      assertThat(shown.select("tbody tr").text()).startsWith("MARISTEL").endsWith("0 1 1 0");
      assertThat(send(server, "change", fields(shown)).statusCode()).isEqualTo(302);
      assertThat(upload(server, "mine.doc", "x").statusCode()).isEqualTo(400);
      assertThat(upload(server, "mine.csv", "").statusCode()).isEqualTo(400);
      assertThat(upload(server, "mine.csv", "code\n" + "A".repeat(600_000)).statusCode())
          .isBetween(400, 413);
    }
    assertThat(
            Vocabulary.load(files.corpus().existingVocabularyFolder())
                .programme("MARISTEL")
                .orElseThrow()
                .wording()
                .aliases())
        .containsExactly("MARISTEL");
  }

  @Test
  void nothingCanBeChangedUnlessItIsAllowed() throws Exception {
    try (WebServer.Running server = serve(() -> {})) {
      Document page = page(server);
      assertThat(page.select("main input[type=checkbox], main form[method=post] button")).isEmpty();
      assertThat(page.select("pre").first().text())
          .contains("extends: default", "code: HALICOP", LONG_FORM);
      for (String path : List.of("change", "preview")) {
        assertThat(send(server, path, "action=accept&code=HALICOP").statusCode()).isEqualTo(403);
      }
      assertThat(upload(server, "a.csv", "code\nA\n").statusCode()).isEqualTo(403);
    }
    assertThat(files.root().resolve("vocabulary")).doesNotExist();
  }

  @Test
  void pageOfAnotherSiteCanChangeNothing() throws Exception {
    System.setProperty(EDITING, "true");
    try (WebServer.Running server = serve(() -> {})) {
      assertThat(
              send(
                      server,
                      "change",
                      "action=accept&code=HALICOP",
                      "Origin",
                      "http://elsewhere.example")
                  .statusCode())
          .isEqualTo(403);
      assertThat(files.root().resolve("vocabulary")).doesNotExist();
    }
  }

  @Test
  void brokenVocabularyIsSaidAndStaysAsItIs() throws Exception {
    System.setProperty(EDITING, "true");
    Path own = files.folder("vocabulary").root().resolve("vocabulary/programmes.yaml");
    Files.writeString(own, "extends: default\nprogrammes: []\n");
    try (WebServer.Running server = serve(() -> {})) {
      HttpResponse<String> answer = send(server, "change", "action=accept&code=HALICOP");
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("programmes.yaml, line 2");
    }
    assertThat(own).hasContent("extends: default\nprogrammes: []\n");
  }

  @Test
  void statusSaysHowMuchIsProposedAndLeadsThere() throws Exception {
    try (WebServer.Running server = serve(() -> {})) {
      Document status =
          Jsoup.parse(send(HttpRequest.newBuilder(address(server, "/status")).build()).body());
      assertThat(status.text()).contains("The notes speak of 2 programmes");
      assertThat(status.select("a[href=/vocabulary]")).hasSize(1);
    }
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
            ArchiveAccess.of(reader),
            files.corpus(),
            IngestInstructions.USUAL,
            Vocabulary.load(files.corpus().existingVocabularyFolder()),
            SeriesCatalogue.shipped(),
            new IngestProgress(Clock.systemUTC()),
            new CurationFiles(files.corpus(), takeUp));
    return WebServer.start(parts, 0);
  }

  private static Document page(WebServer.Running server) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address(server, "/vocabulary")).build();
    return Jsoup.parse(send(request).body());
  }

  /** The fields of the form that saves, as a browser sends them. */
  private static String fields(Document shown) {
    return shown.select("form[action=/vocabulary/change]").forms().getFirst().formData().stream()
        .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static HttpResponse<String> send(
      WebServer.Running server, String path, String fields, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(server, "/vocabulary/" + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static HttpResponse<String> upload(WebServer.Running server, String name, String text)
      throws Exception {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted(name, text);
    return send(
        HttpRequest.newBuilder(address(server, "/vocabulary/upload"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
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
