package org.councilnotes.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
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
import org.councilnotes.Zip;
import org.councilnotes.corpus.Corpus;
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

  private static final String FORM = "multipart/form-data; boundary=x1";

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

  private static String note(String number, String text) {
    return TestCorpus.cover(number, "") + text + "\n";
  }

  private List<String> listed() {
    return files.corpus().files().stream().map(CorpusFile::path).toList();
  }

  /** A form with files: names and contents in turn. */
  private static String form(String same, String... parts) {
    StringBuilder body = new StringBuilder();
    field(body, "name=\"folder\"", "uploads");
    field(body, "name=\"same\"", same);
    for (int i = 0; i < parts.length; i += 2) {
      field(body, "name=\"files\"; filename=\"" + parts[i] + "\"", parts[i + 1]);
    }
    return body.append("--x1--\r\n").toString();
  }

  private static void field(StringBuilder body, String head, String value) {
    body.append("--x1\r\nContent-Disposition: form-data; ").append(head);
    body.append("\r\n\r\n").append(value).append("\r\n");
  }

  private HttpResponse<String> sendForm(String body) {
    return site.visitor().ask("POST", "/status/files", FORM, body);
  }

  @Test
  void fileIsWrittenReadAndLinked() {
    HttpResponse<String> answer =
        site.send("uploads/ports/a.txt", note("90801/19", "The walrus spoke."));

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
    site.send("old.txt", note("90803/19", "The carpenter wept."));
    assertThat(listed()).containsExactly("notes/old-2.txt", "notes/old.txt");
    site.settled();

    HttpResponse<String> answer =
        site.send("old.txt", note("90804/19", "The pepper stood."), "same=replace");

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
            form(
                "keep",
                "a.txt",
                note("90805/19", "The walrus spoke."),
                "tree/b/c.txt",
                note("90806/19", "The walrus slept."),
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
  void sidecarsAndArchiveFilesAreTakenAsByHand() {
    Map<String, String> deciding = Map.of("archive.editing.markings", "true");
    try (UploadSite other = UploadSite.open(files, folder.resolve("other"), deciding)) {
      other.leaveUnread();
      other.send("a.txt", TestCorpus.cover("90807/19", "\nLIMITE\n") + "The walrus spoke.\n");
      other.send("a.txt.meta.yaml", "marking: PUBLIC\n");
      other.send("c.zip", new Zip().add("b.txt", note("90808/19", "The walrus slept.")).bytes());
      other.read();

      JsonNode sent = other.settled();
      assertThat(sent.get(0).get("reason").stringValue()).isEqualTo("archive of 1 file");
      assertThat(sent.get(1).get("state").stringValue()).isEqualTo("skipped");
      assertThat(sent.get(2).get("note").stringValue()).isEqualTo("90807-19");
      assertThat(other.visitor().get("/notes/90808-19").statusCode()).isEqualTo(200);
    }
    assertThat(site.send("a.txt.meta.yaml", "marking: LIMITE\n").body())
        .contains("only who may decide on markings");
  }

  @Test
  void fileThatItsSidecarRestrictsIsNeverPublic() throws IOException {
    Map<String, String> deciding = Map.of("archive.editing.markings", "true");
    try (UploadSite other = UploadSite.open(files, folder.resolve("other"), deciding)) {
      String text = note("90821/19", "The walrus spoke.");
      String body = form("keep", "t/a.txt", text, "t/a.txt.meta.yaml", "marking: LIMITE\n");

      assertThat(other.visitor().ask("POST", "/status/files", FORM, body).statusCode())
          .isEqualTo(302);

      JsonNode sent = other.settled();
      assertThat(sent.get(1).get("reason").stringValue()).isEqualTo("restricted");
      assertThat(other.visitor().get("/notes/90821-19").statusCode()).isEqualTo(404);
      assertThat(Files.readString(files.path("uploads/t/a.txt.meta.yaml")))
          .isEqualTo(
              "marking: LIMITE\nmarkingOf: " + sent.get(1).get("sha256").stringValue() + "\n");

      String invalid = form("keep", "b.txt", text + "b", "b.txt.meta.yaml", "marking: LIMTE\n");
      other.visitor().ask("POST", "/status/files", FORM, invalid);
      assertThat(other.visitor().page("/status/files").select("#uploaded").text())
          .contains("its .meta.yaml file was not taken");
      assertThat(files.path("uploads/b.txt")).doesNotExist();
    }
  }

  @Test
  void sidecarAloneNeedsTheFileThatWasSentBeforeItOrItsContent() {
    Map<String, String> deciding = Map.of("archive.editing.markings", "true");
    try (UploadSite other = UploadSite.open(files, folder.resolve("other"), deciding)) {
      other.leaveUnread();
      HttpResponse<String> alone = other.send("old.txt.meta.yaml", "marking: PUBLIC\n");
      assertThat(alone.statusCode()).isEqualTo(409);
      assertThat(alone.body()).contains("together with its file");
      other.send("old.txt", note("90822/19", "The walrus spoke."));

      assertThat(other.send("old.txt.meta.yaml", "marking: LIMITE\n").body())
          .contains("notes/old-2.txt.meta.yaml");
      assertThat(other.send("old.txt.meta.yaml", "marking: PUBLIC\n", "same=replace").statusCode())
          .isEqualTo(409);
      assertThat(other.visitor().page("/status/files").select("#uploaded a").eachAttr("href"))
          .contains("/sidecar?path=notes%2Fold-2.txt", "/markings");
      assertThat(other.send("old.txt.meta.yaml", "marking: LIMITE\n", "of=x").statusCode())
          .isEqualTo(400);
      assertThat(
              other
                  .send("old.txt.meta.yaml", "subject: Whales\n", "of=" + hash(files, "old.txt"))
                  .statusCode())
          .isEqualTo(201);
    }
  }

  private static final Map<String, String> DECIDING =
      Map.of("archive.editing.markings", "true", "archive.upload.file", "10KB");

  @Test
  void sidecarOfAFileThatWasRefusedIsNotPutBesideAnOlderOne() {
    try (UploadSite other = UploadSite.open(files, folder.resolve("other"), DECIDING)) {
      other.leaveUnread();
      String old = TestCorpus.cover("90823/19", "\nLIMITE\n") + "The walrus spoke.\n";
      List<Runnable> refusals =
          List.of(
              () -> assertThat(other.send("a.txt", "x".repeat(11_000)).statusCode()).isEqualTo(413),
              () -> assertThat(other.send("A.txt", "").statusCode()).isEqualTo(400),
              () -> assertThat(other.send("a.txt", "x", "same=all").statusCode()).isEqualTo(400),
              () -> sendHalf(other, "a.txt"));
      for (int i = 0; i < refusals.size(); i++) {
        assertThat(other.send("a.txt", old + i, "same=replace").statusCode()).isEqualTo(201);
        refusals.get(i).run();

        HttpResponse<String> answer = other.send("a.txt.meta.yaml", "marking: PUBLIC\n");

        assertThat(answer.statusCode()).as("%d: %s", i, answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("its file was not taken");
        assertThat(files.path("a.txt.meta.yaml")).doesNotExist();
      }
      assertThat(other.send("a.txt", old, "same=replace").statusCode()).isEqualTo(201);
      assertThat(other.send("a.txt.meta.yaml", "marking: PUBLIC\n").statusCode()).isEqualTo(201);
    }
  }

  /** Ends what it sends before the file is whole. */
  private static void sendHalf(UploadSite site, String name) {
    String answer =
        RawRequest.of(
                "POST /api/files?path=" + name + " HTTP/1.1",
                "Host: localhost",
                "Content-Length: 5000",
                "Connection: close",
                "",
                "half")
            .answer(site.port());
    assertThat(RawRequest.status(answer)).as(answer).isIn(0, 400);
  }

  @Test
  void sidecarInAFormIsRefusedWithItsFile() {
    try (UploadSite other = UploadSite.open(files, folder.resolve("other"), DECIDING)) {
      other.leaveUnread();
      other.send("uploads/a.txt", "The walrus spoke.");
      String large = "x".repeat(11_000);
      String whole = form("keep", "A.txt", large, "a.txt.meta.yaml", "marking: PUBLIC\n");

      other.visitor().ask("POST", "/status/files", FORM, whole);

      assertThat(other.visitor().page("/status/files").select("#uploaded").text())
          .contains("its file was not taken");
      other.send("uploads/b.txt", "The walrus slept.");
      String cut = form("keep", "b.txt", "The walrus woke.", "c.txt", "x");
      other
          .visitor()
          .ask("POST", "/status/files", FORM, cut.substring(0, cut.lastIndexOf("x\r\n--x1--")));
      assertThat(other.send("uploads/b.txt.meta.yaml", "marking: PUBLIC\n").statusCode())
          .isEqualTo(400);
      assertThat(listed())
          .containsExactly("notes/old.txt", "notes/uploads/a.txt", "notes/uploads/b.txt");
      assertThat(files.path("uploads/a.txt.meta.yaml")).doesNotExist();
      assertThat(files.path("uploads/b.txt.meta.yaml")).doesNotExist();
    }
  }

  /** One byte after the other, until the server answers. */
  @Test
  void sidecarThatComesTooSlowlyIsRefused() throws Exception {
    Map<String, String> hasty =
        Map.of("archive.editing.markings", "true", "archive.upload.time", "1s");
    String head =
        String.join(
            "\r\n",
            "POST /api/files?path=a.txt.meta.yaml HTTP/1.1",
            "Host: localhost",
            "Content-Length: 5000",
            "",
            "");
    try (UploadSite other = UploadSite.open(files, folder.resolve("other"), hasty);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), other.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      for (int sent = 0; sent < 300 && socket.getInputStream().available() == 0; sent++) {
        out.write('#');
        out.flush();
        Thread.sleep(100);
      }
      assertThat(socket.getInputStream().available()).as("before the body ends").isPositive();
      byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 400".length());
      assertThat(new String(line, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 400");
    }
  }

  private static String hash(TestCorpus files, String name) {
    try {
      return Corpus.hash(files.path(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
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

    HttpResponse<String> request = sendForm(form("keep", "a.txt", "x".repeat(40_000)));
    assertThat(request.statusCode()).isEqualTo(413);
    assertThat(request.body()).contains("<h1");
    HttpResponse<String> many =
        sendForm(form("keep", "1.txt", "1", "2.txt", "2", "3.txt", "3", "4.txt", "4"));
    assertThat(many.statusCode()).isEqualTo(413);
    assertThat(many.body()).contains("More than 3 files");
    assertThat(listed()).containsExactly("notes/old.txt");
    assertThat(sendForm("nonsense").statusCode()).isEqualTo(400);
    assertThat(sendForm(form("keep")).statusCode()).isEqualTo(400);
    assertThat(sendForm(form("over", "1.txt", "1")).statusCode()).isEqualTo(400);
    assertThat(site.visitor().ask("POST", "/status/files", "text/plain", "x").statusCode())
        .isEqualTo(400);
    String form = "application/x-www-form-urlencoded";
    assertThat(site.visitor().ask("POST", "/api/files?path=a.txt", form, "a=b").statusCode())
        .isEqualTo(415);
    HttpResponse<String> parts =
        site.visitor().ask("POST", "/api/files?path=a.txt", FORM, form("keep", "a.txt", "a"));
    assertThat(parts.statusCode()).as(parts.body()).isEqualTo(415);
    assertThat(parts.body()).contains("\"detail\":");
    assertThat(site.send("a.txt", "").statusCode()).isEqualTo(400);
  }

  @Test
  void notMoreFilesWaitThanMay() throws IOException {
    site.leaveUnread();
    for (int i = 0; i < 4; i++) {
      assertThat(site.send(i + ".txt", note("9081" + i + "/19", "Walrus.")).statusCode())
          .isEqualTo(201);
    }
    assertThat(site.send("x.txt", note("90819/19", "Walrus.")).statusCode()).isEqualTo(503);
    Files.delete(files.path("3.txt"));
    assertThat(site.send("3.txt", note("90813/19", "Walrus again.")).statusCode()).isEqualTo(201);
    assertThat(site.visitor().page("/status/files").text()).contains("4 files wait to be read");

    site.read();
    site.settled();
    assertThat(site.send("x.txt", note("90819/19", "Walrus.")).statusCode()).isEqualTo(201);
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

  private long arriving() throws IOException {
    Path arriving = files.path(".uploads");
    if (!Files.isDirectory(arriving)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(arriving)) {
      return all.filter(Files::isRegularFile).filter(file -> !file.endsWith("owner.lock")).count();
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

  @Test
  void whereUploadsAreNotAllowedNobodySeesAnything() {
    Map<String, String> closed = Map.of("archive.editing.uploads", "false");
    try (UploadSite other = UploadSite.open(files, folder.resolve("other"), closed)) {
      assertThat(other.send("a.txt", "x").statusCode()).isEqualTo(403);
      assertThat(other.visitor().get("/api/files").statusCode()).isEqualTo(403);
      assertThat(other.visitor().get("/status/files").statusCode()).isEqualTo(403);
      assertThat(other.visitor().page("/status").select("section[aria-labelledby=upload]"))
          .isEmpty();
    }
    assertThat(listed()).containsExactly("notes/old.txt");
  }
}
