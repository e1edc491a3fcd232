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
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.web.RawRequest;
import org.councilnotes.web.UploadSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sidecars that are sent with files or after them, on sites with settings of their own. */
class SidecarUploadsIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void write() {
    files =
        TestCorpus.in(folder.resolve("corpus")).note("old.txt", "90800/19", "The oyster slept.");
  }

  private List<String> listed() {
    return files.corpus().files().stream().map(CorpusFile::path).toList();
  }

  @Test
  void sidecarsAndArchiveFilesAreTakenAsByHand() {
    Map<String, String> deciding = Map.of("archive.editing.markings", "true");
    try (UploadSite site = UploadSite.open(files, folder.resolve("index"), deciding)) {
      site.leaveUnread();
      site.send("a.txt", TestCorpus.cover("90807/19", "\nLIMITE\n") + "The walrus spoke.\n");
      site.send("a.txt.meta.yaml", "marking: PUBLIC\n");
      site.send(
          "c.zip", new Zip().add("b.txt", SentForm.note("90808/19", "The walrus slept.")).bytes());
      site.read();

      JsonNode sent = site.settled();
      assertThat(sent.get(0).get("reason").stringValue()).isEqualTo("archive of 1 file");
      assertThat(sent.get(1).get("state").stringValue()).isEqualTo("skipped");
      assertThat(sent.get(2).get("note").stringValue()).isEqualTo("90807-19");
      assertThat(site.visitor().get("/notes/90808-19").statusCode()).isEqualTo(200);
    }
    try (UploadSite site = UploadSite.open(files, folder.resolve("index"), Map.of())) {
      assertThat(site.send("a.txt.meta.yaml", "marking: LIMITE\n").body())
          .contains("only who may decide on markings");
    }
  }

  @Test
  void fileThatItsSidecarRestrictsIsNeverPublic() throws IOException {
    Map<String, String> deciding = Map.of("archive.editing.markings", "true");
    try (UploadSite site = UploadSite.open(files, folder.resolve("index"), deciding)) {
      String text = SentForm.note("90821/19", "The walrus spoke.");
      String body = SentForm.of("keep", "t/a.txt", text, "t/a.txt.meta.yaml", "marking: LIMITE\n");

      assertThat(site.visitor().ask("POST", "/status/files", SentForm.TYPE, body).statusCode())
          .isEqualTo(302);

      JsonNode sent = site.settled();
      assertThat(sent.get(1).get("reason").stringValue()).isEqualTo("restricted");
      assertThat(site.visitor().get("/notes/90821-19").statusCode()).isEqualTo(404);
      assertThat(Files.readString(files.path("uploads/t/a.txt.meta.yaml")))
          .isEqualTo(
              "marking: LIMITE\nmarkingOf: " + sent.get(1).get("sha256").stringValue() + "\n");

      String invalid =
          SentForm.of("keep", "b.txt", text + "b", "b.txt.meta.yaml", "marking: LIMTE\n");
      site.visitor().ask("POST", "/status/files", SentForm.TYPE, invalid);
      assertThat(site.visitor().page("/status/files").select("#uploaded").text())
          .contains("its .meta.yaml file was not taken");
      assertThat(files.path("uploads/b.txt")).doesNotExist();
    }
  }

  @Test
  void sidecarAloneNeedsTheFileThatWasSentBeforeItOrItsContent() {
    Map<String, String> deciding = Map.of("archive.editing.markings", "true");
    try (UploadSite site = UploadSite.open(files, folder.resolve("index"), deciding)) {
      site.leaveUnread();
      HttpResponse<String> alone = site.send("old.txt.meta.yaml", "marking: PUBLIC\n");
      assertThat(alone.statusCode()).isEqualTo(409);
      assertThat(alone.body()).contains("together with its file");
      site.send("old.txt", SentForm.note("90822/19", "The walrus spoke."));

      assertThat(site.send("old.txt.meta.yaml", "marking: LIMITE\n").body())
          .contains("notes/old-2.txt.meta.yaml");
      assertThat(site.send("old.txt.meta.yaml", "marking: PUBLIC\n", "same=replace").statusCode())
          .isEqualTo(409);
      assertThat(site.visitor().page("/status/files").select("#uploaded a").eachAttr("href"))
          .contains("/sidecar?path=notes%2Fold-2.txt", "/markings");
      assertThat(site.send("old.txt.meta.yaml", "marking: LIMITE\n", "of=x").statusCode())
          .isEqualTo(400);
      assertThat(
              site.send("old.txt.meta.yaml", "subject: Whales\n", "of=" + hash(files, "old.txt"))
                  .statusCode())
          .isEqualTo(201);
    }
  }

  private static final Map<String, String> DECIDING =
      Map.of("archive.editing.markings", "true", "archive.upload.file", "10KB");

  @Test
  void sidecarOfAFileThatWasRefusedIsNotPutBesideAnOlderOne() {
    try (UploadSite site = UploadSite.open(files, folder.resolve("index"), DECIDING)) {
      site.leaveUnread();
      String old = TestCorpus.cover("90823/19", "\nLIMITE\n") + "The walrus spoke.\n";
      List<Runnable> refusals =
          List.of(
              () -> assertThat(site.send("a.txt", "x".repeat(11_000)).statusCode()).isEqualTo(413),
              () -> assertThat(site.send("A.txt", "").statusCode()).isEqualTo(400),
              () -> assertThat(site.send("a.txt", "x", "same=all").statusCode()).isEqualTo(400),
              () -> sendHalf(site, "a.txt"));
      for (int i = 0; i < refusals.size(); i++) {
        assertThat(site.send("a.txt", old + i, "same=replace").statusCode()).isEqualTo(201);
        refusals.get(i).run();

        HttpResponse<String> answer = site.send("a.txt.meta.yaml", "marking: PUBLIC\n");

        assertThat(answer.statusCode()).as("%d: %s", i, answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("its file was not taken");
        assertThat(files.path("a.txt.meta.yaml")).doesNotExist();
      }
      assertThat(site.send("a.txt", old, "same=replace").statusCode()).isEqualTo(201);
      assertThat(site.send("a.txt.meta.yaml", "marking: PUBLIC\n").statusCode()).isEqualTo(201);
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
    try (UploadSite site = UploadSite.open(files, folder.resolve("index"), DECIDING)) {
      site.leaveUnread();
      site.send("uploads/a.txt", "The walrus spoke.");
      String large = "x".repeat(11_000);
      String whole = SentForm.of("keep", "A.txt", large, "a.txt.meta.yaml", "marking: PUBLIC\n");

      site.visitor().ask("POST", "/status/files", SentForm.TYPE, whole);

      assertThat(site.visitor().page("/status/files").select("#uploaded").text())
          .contains("its file was not taken");
      site.send("uploads/b.txt", "The walrus slept.");
      String cut = SentForm.of("keep", "b.txt", "The walrus woke.", "c.txt", "x");
      site.visitor()
          .ask(
              "POST",
              "/status/files",
              SentForm.TYPE,
              cut.substring(0, cut.lastIndexOf("x\r\n--x1--")));
      assertThat(site.send("uploads/b.txt.meta.yaml", "marking: PUBLIC\n").statusCode())
          .isEqualTo(400);
      assertThat(listed())
          .containsExactly("notes/old.txt", "notes/uploads/a.txt", "notes/uploads/b.txt");
      assertThat(files.path("uploads/a.txt.meta.yaml")).doesNotExist();
      assertThat(files.path("uploads/b.txt.meta.yaml")).doesNotExist();
    }
  }

  /** One byte after the site, until the server answers. */
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
    try (UploadSite site = UploadSite.open(files, folder.resolve("index"), hasty);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
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
  void whereUploadsAreNotAllowedNobodySeesAnything() {
    Map<String, String> closed = Map.of("archive.editing.uploads", "false");
    try (UploadSite site = UploadSite.open(files, folder.resolve("index"), closed)) {
      assertThat(site.send("a.txt", "x").statusCode()).isEqualTo(403);
      assertThat(site.visitor().get("/api/files").statusCode()).isEqualTo(403);
      assertThat(site.visitor().get("/status/files").statusCode()).isEqualTo(403);
      assertThat(site.visitor().page("/status").select("section[aria-labelledby=upload]"))
          .isEmpty();
    }
    assertThat(listed()).containsExactly("notes/old.txt");
  }
}
