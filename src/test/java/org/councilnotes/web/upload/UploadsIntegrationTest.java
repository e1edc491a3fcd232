package org.councilnotes.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.web.RawRequest;
import org.councilnotes.web.UploadSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files are sent to a running archive, written into its corpus and read. */
class UploadsIntegrationTest {

  private static final Map<String, String> SMALL =
      Map.of(
          "archive.upload.file", "10KB",
          "archive.upload.request", "30KB",
          "archive.upload.files", "3",
          "archive.upload.parallel", "1",
          "archive.upload.waiting", "4",
          "archive.upload.free", "1MB");

  private static final long CHANGING = -1;

  @TempDir private Path folder;
  private TestCorpus files;
  private UploadSite site;

  @BeforeEach
  void open() {
    files =
        TestCorpus.in(folder.resolve("corpus")).note("old.txt", "90800/19", "The oyster slept.");
    site = UploadSite.open(files, folder.resolve("index"), SMALL);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private List<String> listed() {
    return files.corpus().files().stream().map(CorpusFile::path).toList();
  }

  private HttpResponse<String> sendForm(String body) {
    return site.visitor().ask("POST", "/status/files", SentForm.TYPE, body);
  }

  @Test
  void fileIsWrittenReadAndLinked() {
    HttpResponse<String> answer =
        site.send("uploads/ports/a.txt", SentForm.note("90801/19", "The walrus spoke."));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode read = site.settled().get(0);
    assertThat(read.get("path").stringValue()).isEqualTo("notes/uploads/ports/a.txt");
    assertThat(read.get("state").stringValue()).isEqualTo("indexed");
    assertThat(read.get("note").stringValue()).isEqualTo("90801-19");
    assertThat(site.visitor().page("/notes/90801-19").text()).contains("The walrus spoke");
    Document page = site.visitor().page("/status/files");
    assertThat(page.select("#uploaded a[href=/notes/90801-19]")).hasSize(1);
  }

  @Test
  void whatIsSetAsideSaysWhy() {
    site.send("a.txt", TestCorpus.cover("90802/19", "\nLIMITE\n") + "The walrus spoke.\n");
    site.send("b.pdf", "%PDF-1.7 broken");

    JsonNode sent = site.settled();
    assertThat(sent.get(1).get("state").stringValue()).isEqualTo("skipped");
    assertThat(sent.get(1).get("reason").stringValue()).isEqualTo("restricted");
    assertThat(sent.get(1).has("note")).isFalse();
    assertThat(sent.get(0).get("state").stringValue()).isIn("failed", "rejected");
  }

  @Test
  void sameContentElsewhereIsToldWithItsPath() throws IOException {
    HttpResponse<String> answer = site.send("new/b.txt", Files.readAllBytes(files.path("old.txt")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"present\":true", "\"path\":\"notes/old.txt\"");
    assertThat(listed()).containsExactly("notes/old.txt");
    assertThat(site.settled().get(0).get("note").stringValue()).isEqualTo("90800-19");
    assertThat(site.visitor().page("/status/files").select("#uploaded").text())
        .contains("The archive has the same content already: notes/old.txt");
  }

  @Test
  void sameNameIsNumberedOrReplacedOnDemand() {
    site.send("old.txt", SentForm.note("90803/19", "The carpenter wept."));
    assertThat(listed()).containsExactly("notes/old-2.txt", "notes/old.txt");
    site.settled();

    HttpResponse<String> answer =
        site.send("old.txt", SentForm.note("90804/19", "The pepper stood."), "same=replace");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains("\"kept\":\"notes/.replaced/");
    assertThat(site.settled().get(0).get("note").stringValue()).isEqualTo("90804-19");
    assertThat(site.visitor().get("/notes/90800-19").statusCode()).isEqualTo(404);
    assertThat(site.send("old.txt", "x", "same=overwrite").statusCode()).isEqualTo(400);
  }

  @Test
  void formWithoutScriptsSendsFilesAndFolders() {
    Document status = site.visitor().page("/status");
    Element form = status.selectFirst("form[action^=/status/files]");
    assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    assertThat(form.select("input[type=file]")).hasSize(2);
    assertThat(status.select("section[aria-labelledby=upload]").text())
        .contains("pdf, docx", "3 files", "4 files can wait");

    HttpResponse<String> answer =
        sendForm(
            SentForm.of(
                "keep",
                "a.txt",
                SentForm.note("90805/19", "The walrus spoke."),
                "tree/b/c.txt",
                SentForm.note("90806/19", "The walrus slept."),
                "",
                "",
                "../evil.txt",
                "x"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/status/files");
    site.settled();
    Document page = site.visitor().page("/status/files");
    assertThat(page.select("#uploaded tbody tr").eachText())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("Not taken ../evil.txt its path leads out"),
            row ->
                assertThat(row)
                    .isEqualTo(
                        "Indexed tree/b/c.txt In the corpus: notes/uploads/tree/b/c.txt 90806-19"),
            row ->
                assertThat(row)
                    .isEqualTo("Indexed a.txt In the corpus: notes/uploads/a.txt 90805-19"));
    assertThat(folder.resolve("corpus/evil.txt")).doesNotExist();
  }

  @Test
  void hostileNamesStayInTheFolderAndAreShownHarmless() {
    List<String> names =
        List.of(
            "../../evil.txt",
            "..\\evil.txt",
            "/evil.txt",
            "C:\\evil.txt",
            "a/../../evil.txt",
            ".hidden.txt",
            ".uploads/x.txt",
            "x.txt.part",
            "a.exe",
            "",
            "x".repeat(300) + ".txt");
    for (String name : names) {
      HttpResponse<String> answer = site.send(name, "x");
      assertThat(answer.statusCode()).as(name).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
    assertThat(site.send("<script>alert(1)<\u202E.txt", "x").statusCode()).isEqualTo(201);

    assertThat(listed()).containsExactly("notes/_script_alert(1)__.txt", "notes/old.txt");
    Document page = site.visitor().page("/status/files");
    assertThat(page.select("#uploaded script")).isEmpty();
    assertThat(page.select("#uploaded").text()).contains("<script>").doesNotContain("\u202E");
  }

  @Test
  void limitsAreSaidWithProblemsAndPages() {
    HttpResponse<String> large = site.send("a.txt", "x".repeat(11_000));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.headers().firstValue("Content-Type")).contains("application/problem+json");

    HttpResponse<String> request = sendForm(SentForm.of("keep", "a.txt", "x".repeat(40_000)));
    assertThat(request.statusCode()).isEqualTo(413);
    assertThat(request.body()).contains("<h1");
    HttpResponse<String> many =
        sendForm(SentForm.of("keep", "1.txt", "1", "2.txt", "2", "3.txt", "3", "4.txt", "4"));
    assertThat(many.statusCode()).isEqualTo(413);
    assertThat(many.body()).contains("More than 3 files");
    assertThat(listed()).containsExactly("notes/old.txt");
    assertThat(sendForm("nonsense").statusCode()).isEqualTo(400);
    assertThat(sendForm(SentForm.of("keep")).statusCode()).isEqualTo(400);
    assertThat(sendForm(SentForm.of("over", "1.txt", "1")).statusCode()).isEqualTo(400);
    assertThat(site.visitor().ask("POST", "/status/files", "text/plain", "x").statusCode())
        .isEqualTo(400);
    String form = "application/x-www-form-urlencoded";
    assertThat(site.visitor().ask("POST", "/api/files?path=a.txt", form, "a=b").statusCode())
        .isEqualTo(415);
    HttpResponse<String> parts =
        site.visitor()
            .ask("POST", "/api/files?path=a.txt", SentForm.TYPE, SentForm.of("keep", "a.txt", "a"));
    assertThat(parts.statusCode()).as(parts.body()).isEqualTo(415);
    assertThat(parts.body()).contains("\"detail\":");
    assertThat(site.send("a.txt", "").statusCode()).isEqualTo(400);
  }

  @Test
  void notMoreFilesWaitThanMay() throws IOException {
    site.leaveUnread();
    for (int i = 0; i < 4; i++) {
      assertThat(site.send(i + ".txt", SentForm.note("9081" + i + "/19", "Walrus.")).statusCode())
          .isEqualTo(201);
    }
    assertThat(site.send("x.txt", SentForm.note("90819/19", "Walrus.")).statusCode())
        .isEqualTo(503);
    Files.delete(files.path("3.txt"));
    assertThat(site.send("3.txt", SentForm.note("90813/19", "Walrus again.")).statusCode())
        .isEqualTo(201);
    assertThat(site.visitor().page("/status/files").text()).contains("4 files wait to be read");

    site.read();
    site.settled();
    assertThat(site.send("x.txt", SentForm.note("90819/19", "Walrus.")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void fileThatSomebodyTookAwayWaitsNoMore() throws IOException {
    site.leaveUnread();
    site.send("a.txt", "walrus");
    Files.delete(files.path("a.txt"));

    assertThat(site.settled().get(0).get("state").stringValue()).isEqualTo("gone");
    assertThat(site.visitor().page("/status/files").text()).contains("Taken away");
  }

  /** The second one finds the only place taken by the first, which sends nothing more. */
  @Test
  void partialBodyLeavesNothingAndHoldsItsPlaceOnlyWhileItIsOpen() throws IOException {
    String head =
        String.join(
            "\r\n",
            "POST /api/files?path=half.txt HTTP/1.1",
            "Host: localhost",
            "Content-Length: 5000",
            "",
            "half");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.flush();
      awaitArriving(1);
      assertThat(site.send("b.txt", "x").statusCode()).isEqualTo(429);
    }
    awaitArriving(0);
    assertThat(listed()).containsExactly("notes/old.txt");
    assertThat(site.send("b.txt", "x").statusCode()).isEqualTo(201);
  }

  private void awaitArriving(int count) throws IOException {
    for (int look = 0; look < 300 && arriving() != count; look++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    assertThat(arriving()).isEqualTo(count);
  }

  /** How many bodies are being received; {@link #CHANGING} where one ended during the look. */
  private long arriving() throws IOException {
    Path arriving = files.path(".uploads");
    if (!Files.isDirectory(arriving)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(arriving)) {
      return all.filter(Files::isRegularFile).filter(file -> !file.endsWith("owner.lock")).count();
    } catch (UncheckedIOException goneMeanwhile) {
      return CHANGING;
    }
  }

  @Test
  void corpusThatCannotBeWrittenToIsSaidAndHasNoForm() throws IOException {
    Files.move(files.root(), folder.resolve("elsewhere"));

    Document page = site.visitor().page("/status");
    assertThat(page.text()).contains("the corpus of this archive cannot be written to");
    assertThat(page.select("form[action^=/status/files]")).isEmpty();
    assertThat(site.send("a.txt", "x").statusCode()).isEqualTo(409);
  }

  @Test
  void pageOfAnotherSiteSendsNothing() {
    for (String header : List.of("Sec-Fetch-Site: cross-site", "Origin: http://evil.example")) {
      String answer =
          RawRequest.of(
                  "POST /api/files?path=a.txt HTTP/1.1",
                  "Host: localhost",
                  header,
                  "Content-Type: text/plain",
                  "Content-Length: 0",
                  "Connection: close")
              .answer(site.port());
      assertThat(RawRequest.status(answer)).as(header).isEqualTo(403);
    }
    assertThat(listed()).containsExactly("notes/old.txt");
  }
}
