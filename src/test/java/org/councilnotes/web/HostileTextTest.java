package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and file names that hold markup, templates, controls and marks of writing direction. */
class HostileTextTest {

  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "${11*707} #{11*707} [[${11*707}]] __${T(java.lang.Runtime)}__::.x",
          "</title></textarea></script><svg onload=alert(1)>",
          "javascript:alert(1)//",
          "\u2028</script>\u202Efdp.exe");

  /** What would run inside a page; data for search engines does not. */
  private static final String SCRIPTS = "script:not([src], [type=application/ld+json])";

  private static final String FILE = "notes/new\nline\u202Efdp<b>.txt";

  private static final String CONTENT = "<script>alert(1)</script>";

  private static LuceneArchiveReader archive;
  private static WebServer.Running server;
  private static Visitor visitor;

  @BeforeAll
  static void serve(@TempDir Path folder) throws IOException {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      writer.put(note());
      writer.put(note("90365/20"));
      writer.putLedgerEntry(
          new LedgerEntry(
              FILE,
              new Sha256Digest().add(CONTENT).hex(),
              "1",
              new FileOutcome.Indexed(),
              Optional.of(note().id())));
      writer.putLedgerEntry(
          new LedgerEntry(
              "notes/a\u001B[2J.pdf",
              "",
              "1",
              new FileOutcome.Partial(ReasonCode.PARSE_ERROR.of(new Reason.Uncoded("<script>"))),
              Optional.of(note("90365/20").id())));
      writer.commit();
    }
    Path file = folder.resolve("corpus").resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, CONTENT);
    archive = index.reader();
    server =
        WebServer.start(
            new WebServer.Parts(
                ArchiveAccess.of(archive),
                new Corpus(folder.resolve("corpus")),
                IngestInstructions.USUAL,
                Vocabulary.load(Optional.empty()),
                SeriesCatalogue.shipped(),
                new IngestProgress(Clock.systemUTC()),
                new CurationFiles(new Corpus(folder.resolve("corpus")), () -> {})),
            0);
    visitor = Visitor.at(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  private static Note note() {
    return note("90364/19");
  }

  private static Note note(String number) {
    NoteDraft draft = NoteDraft.numbered(number).date("2019-06-26").subject(all());
    draft.cover("Subject: " + all()).heading("I", "I.", PAYLOADS.get(0));
    PAYLOADS.forEach(payload -> draft.paragraph("fisheries " + payload + " fisheries"));
    return draft.build();
  }

  private static String all() {
    return String.join(" ", PAYLOADS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=fisheries",
        "/notes/90364-19",
        "/notes/90364-19/extraction",
        "/status",
        "/compare?note=90364-19&note=90365-20"
      })
  void wordsStayWordsOnEveryPage(String address) {
    HttpResponse<String> answer = visitor.get(address);
    Document page = visitor.page(address);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(page.select(SCRIPTS + ", svg[onload], img[onerror], [onmouseover]")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.text()).doesNotContain("7777");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
  }

  @Test
  void highlightsAreMarkedAndTheRestIsText() {
    Document page = visitor.page("/?q=fisheries");

    assertThat(page.select("mark"))
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m.text()).isEqualTo("fisheries"));
    assertThat(page.select(".hit__text").text()).contains("<script>alert(1)</script>");
  }

  @Test
  void queryIsShownAsItWasAsked() {
    for (String payload : PAYLOADS) {
      String asked = URLEncoder.encode(payload, StandardCharsets.UTF_8);
      Document page = visitor.page("/?q=" + asked);

      assertThat(page.select(SCRIPTS + ", svg[onload], img[onerror]")).isEmpty();
    }
  }

  @Test
  void jsonIsNothingElse() {
    HttpResponse<String> answer = visitor.get("/api/search?q=fisheries");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(visitor.json("/api/notes/90364-19").get("subject").stringValue()).isEqualTo(all());
  }

  @Test
  void namesOfFilesAreShownInOneLineAndOneDirection() {
    assertThat(visitor.page("/status").select(".path").eachText())
        .containsExactlyInAnyOrder("notes/new␊line<U+202E>fdp<b>.txt", "notes/a␛[2J.pdf");
    assertThat(visitor.get("/notes/90364-19").body()).doesNotContain("new\nline");
  }

  @Test
  void originalIsSavedUnderAHarmlessNameAndNeverRun() {
    HttpResponse<String> answer = visitor.get("/api/notes/90364-19/original");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .doesNotContain("%0A", "%E2%80%AE", "\n");
  }

  @Test
  void styleKeepsWritingDirectionWithinItsWords() {
    String address = visitor.page("/").select("link[href*=archive]").attr("href");

    assertThat(visitor.get(address).body()).contains("unicode-bidi: isolate");
  }
}
