package org.councilnotes.web.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.councilnotes.TestCorpus;
import org.councilnotes.web.CorrectedSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a file that nothing tells the marking of to a decision, and back. */
class MarkingPageIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void write() {
    files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("plain.txt", "90801/19", "The walrus spoke.")
            .marked("sensitive.txt", "90801/19", "NOT FOR PUBLICATION", "The walrus spoke.")
            .marked("alone.txt", "90802/19", "SENSITIVE", "The oyster kept silent.")
            .marked("limite.txt", "90803/19", "LIMITE", "The carpenter wept.")
            .marked("grade.txt", "90804/19", "RESTREINT UE/EU RESTRICTED", "Ships sailed.");
  }

  private CorrectedSite open() {
    return CorrectedSite.open(files, folder.resolve("index"));
  }

  @Test
  void conflictsComeFirstAndStandSideBySideWithTheirWords() {
    try (CorrectedSite site = open()) {
      Document page = site.visitor().page("/markings");
      assertThat(page.select("#open").text()).isEqualTo("2 notes wait for a decision");
      assertThat(page.select(".judged__note").eachText())
          .containsExactly("90801-19 its files contradict each other", "90802-19");
      assertThat(page.select(".judged").first().select(".judged__path").eachText())
          .containsExactly("notes/plain.txt", "notes/sensitive.txt");
      assertThat(page.select(".judged").first().select(".judged__verdict").eachText())
          .containsExactly(
              "Public: its number says so",
              "Unknown: words look like a mark and are none that is known");
      assertThat(page.select("q").eachText())
          .containsExactly("90801/19", "NOT FOR PUBLICATION", "SENSITIVE");
      assertThat(page.select(".judged__opening").last().text()).contains("90802/19", "NOTE");
      assertThat(page.text()).doesNotContain("limite.txt", "grade.txt", "90804");
      assertThat(site.visitor().page("/status").text())
          .contains("2 notes wait for a decision on who may read them");
    }
  }

  @Test
  void decisionIsWrittenIntoTheSidecarAppliedAndTakenBack() throws IOException {
    try (CorrectedSite site = open()) {
      Visitor editor = site.visitor();
      assertThat(notes(editor)).containsExactly("90801-19");

      assertThat(decide(editor, "notes/alone.txt", "public")).isEqualTo(302);

      assertThat(Files.readString(files.path("alone.txt.meta.yaml")))
          .matches("marking: PUBLIC # decided \\d{4}-\\d{2}-\\d{2}\n");
      assertThat(notes(editor)).containsExactly("90801-19", "90802-19");
      Element decided = file(editor.page("/markings"), "notes/alone.txt");
      assertThat(decided.select(".judged__verdict").text()).isEqualTo("Public: a person decided");
      assertThat(decided.select("q").eachText()).containsExactly("PUBLIC", "SENSITIVE");
      assertThat(decided.select("input[checked]").val()).isEqualTo("public");

      assertThat(decide(editor, "notes/alone.txt", "leave")).isEqualTo(302);

      assertThat(files.path("alone.txt.meta.yaml")).doesNotExist();
      assertThat(notes(editor)).containsExactly("90801-19");
    }
  }

  @Test
  void decisionWaitsForTheNextRunAndKeepsWhatPeopleWrote() throws IOException {
    files.write("alone.txt.meta.yaml", "# of ours\nsubject: Oysters\nmarking: nobody knows\n");
    try (CorrectedSite site = open().leaving()) {
      Visitor editor = site.visitor();

      decide(editor, "notes/alone.txt", "restricted");

      assertThat(Files.readString(files.path("alone.txt.meta.yaml")))
          .startsWith("# of ours\nsubject: Oysters\nmarking: LIMITE # decided ")
          .hasLineCount(3);
      decide(editor, "notes/sensitive.txt", "restricted");
      Element waiting = file(editor.page("/markings"), "notes/sensitive.txt");
      assertThat(waiting.select("[role=status]").text())
          .isEqualTo("This changes with the next run.");
      assertThat(waiting.select("input[checked]").val()).isEqualTo("restricted");
      decide(editor, "notes/alone.txt", "leave");
      assertThat(files.path("alone.txt.meta.yaml")).hasContent("# of ours\nsubject: Oysters\n");
    }
  }

  @Test
  void sidecarThatCannotBeUnderstoodStaysAsItIs() throws IOException {
    try (CorrectedSite site = open().leaving()) {
      Files.writeString(files.path("alone.txt.meta.yaml"), "{subject: Oysters}\n");
      String address = address(site.visitor(), "notes/alone.txt");
      assertThat(site.visitor().send(address, "verdict", "public").statusCode()).isEqualTo(409);
      assertThat(files.path("alone.txt.meta.yaml")).hasContent("{subject: Oysters}\n");
    }
  }

  @Test
  void apiListsDecidesAndTakesBack() throws IOException {
    try (CorrectedSite site = open()) {
      Visitor editor = site.visitor();
      for (String address : List.of("/markings", "/api/markings")) {
        assertThat(editor.get(address).headers().firstValue("Cache-Control")).hasValue("no-store");
      }
      JsonNode json = editor.json("/api/markings");
      assertThat(json.get("open").intValue()).isEqualTo(2);
      JsonNode sensitive = json.at("/cases/0/files/1");
      assertThat(sensitive.get("verdict").stringValue()).isEqualTo("unknown");
      assertThat(sensitive.get("rule").stringValue()).isEqualTo("mark-doubtful");
      assertThat(sensitive.get("evidence").toString())
          .isEqualTo("[{\"by\":\"mark\",\"words\":\"NOT FOR PUBLICATION\"}]");
      String one = "/api/markings/" + sensitive.get("id").stringValue();

      assertThat(put(editor, one, "{\"verdict\":\"restricted\"}")).isEqualTo(200);

      assertThat(editor.json("/api/markings").at("/cases/1/open").booleanValue()).isFalse();
      assertThat(notes(editor)).isEmpty();
      assertThat(put(editor, one, "{\"verdict\":\"secret\"}")).isEqualTo(400);
      assertThat(put(editor, one, "{}")).isEqualTo(400);
      assertThat(put(editor, one, "[")).isEqualTo(400);
      assertThat(put(editor, "/api/markings/none", "{\"verdict\":\"public\"}")).isEqualTo(404);
      assertThat(editor.ask("DELETE", one, "text/plain", "").statusCode()).isEqualTo(204);
      assertThat(notes(editor)).containsExactly("90801-19");
    }
  }

  @Test
  void fileOfAnArchiveFileCannotBeDecided() throws IOException {
    files.write("papers.zip", zipped("inner.txt", Files.readAllBytes(files.path("alone.txt"))));
    files.remove("alone.txt");
    try (CorrectedSite site = open()) {
      Element member = file(site.visitor().page("/markings"), "notes/papers.zip!/inner.txt");
      assertThat(member.select("form")).isEmpty();
      assertThat(member.text()).contains("lies in an archive file");
      String id = member.id().substring("file-".length());
      assertThat(site.visitor().send("/markings/" + id, "verdict", "public").statusCode())
          .isEqualTo(409);
    }
  }

  @Test
  void readersSeeNoNamesAndDecideNothing() {
    try (CorrectedSite site = CorrectedSite.closed(files, folder.resolve("index"))) {
      Visitor reader = site.visitor();
      assertThat(reader.page("/markings").text())
          .contains("nobody can decide")
          .doesNotContain("alone", "sensitive", "90802");
      assertThat(reader.get("/api/markings").statusCode()).isEqualTo(403);
      assertThat(reader.send("/markings/0123456789abcdef", "verdict", "public").statusCode())
          .isEqualTo(403);
      assertThat(put(reader, "/api/markings/0123456789abcdef", "{\"verdict\":\"public\"}"))
          .isEqualTo(403);
      assertThat(reader.page("/status").select("a[href=/markings]")).isEmpty();
      assertThat(reader.get("/api/status").body())
          .doesNotContain("NOT FOR PUBLICATION", "alone", "SENSITIVE", "90802");
    }
  }

  private static int decide(Visitor editor, String path, String verdict) {
    return editor.send(address(editor, path), "verdict", verdict).statusCode();
  }

  private static String address(Visitor editor, String path) {
    return file(editor.page("/markings"), path).select("form").attr("action");
  }

  private static Element file(Document page, String path) {
    return page.select(".judged__file").stream()
        .filter(file -> file.select(".judged__path").text().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static int put(Visitor visitor, String address, String body) {
    return visitor.ask("PUT", address, "application/json", body).statusCode();
  }

  private static List<String> notes(Visitor visitor) {
    return StreamSupport.stream(visitor.json("/api/notes").get("notes").spliterator(), false)
        .map(note -> note.get("id").stringValue())
        .sorted()
        .toList();
  }

  private static byte[] zipped(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
