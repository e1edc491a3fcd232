package org.councilnotes.web.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.web.CorrectedSite;
import org.councilnotes.web.CorrectedSites;
import org.councilnotes.web.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a file that nothing tells the marking of to a decision, and back. */
class MarkingPageIntegrationTest {

  @RegisterExtension static final CorrectedSites SITES = new CorrectedSites();

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void write() {
    files =
        SITES
            .corpus()
            .note("plain.txt", "90801/19", "The walrus spoke.")
            .marked("sensitive.txt", "90801/19", "NOT FOR PUBLICATION", "The walrus spoke.")
            .marked("alone.txt", "90802/19", "SENSITIVE", "The oyster kept silent.")
            .marked("limite.txt", "90803/19", "LIMITE", "The carpenter wept.")
            .marked("grade.txt", "90804/19", "RESTREINT UE/EU RESTRICTED", "Ships sailed.");
  }

  @Test
  void conflictsComeFirstAndStandSideBySideWithTheirWords() {
    try (CorrectedSite site = SITES.open()) {
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
    try (CorrectedSite site = SITES.open()) {
      Visitor editor = site.visitor();
      assertThat(notes(editor)).containsExactly("90801-19");

      assertThat(decide(editor, "notes/alone.txt", "public")).isEqualTo(302);

      assertThat(Files.readString(files.path("alone.txt.meta.yaml")))
          .matches(
              "marking: PUBLIC # decided \\d{4}-\\d{2}-\\d{2}\nmarkingOf: "
                  + Corpus.hash(files.path("alone.txt"))
                  + "\n");
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
    try (CorrectedSite site = SITES.open().leaving()) {
      Visitor editor = site.visitor();

      decide(editor, "notes/alone.txt", "restricted");

      assertThat(Files.readString(files.path("alone.txt.meta.yaml")))
          .startsWith("# of ours\nsubject: Oysters\nmarking: LIMITE # decided ")
          .hasLineCount(4);
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
    try (CorrectedSite site = SITES.open().leaving()) {
      Element form =
          file(site.visitor().page("/markings"), "notes/alone.txt").select("form").first();
      for (String sidecar : List.of("{subject: Oysters}\n", "subject: [Oysters\n", "\u0000")) {
        Files.writeString(files.path("alone.txt.meta.yaml"), sidecar);
        for (String verdict : List.of("public", "leave")) {
          assertThat(send(site.visitor(), form, verdict).statusCode()).isEqualTo(409);
        }
        assertThat(files.path("alone.txt.meta.yaml")).hasContent(sidecar);
      }
      Element now = file(site.visitor().page("/markings"), "notes/alone.txt");
      assertThat(now.select("form")).isEmpty();
      assertThat(now.text()).contains("Its sidecar cannot be used, and is left as it is: line 1");
    }
  }

  @Test
  void sidecarThatIsALinkStaysAsItIs() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere.yaml"), "subject: Ours\n");
    try (CorrectedSite site = SITES.open().leaving()) {
      Element form =
          file(site.visitor().page("/markings"), "notes/alone.txt").select("form").first();
      for (Path target : List.of(elsewhere, folder.resolve("nothing.yaml"))) {
        Path sidecar = Files.createSymbolicLink(files.path("alone.txt.meta.yaml"), target);
        for (String verdict : List.of("public", "leave")) {
          HttpResponse<String> answer = send(site.visitor(), form, verdict);
          assertThat(answer.statusCode()).isEqualTo(409);
          assertThat(answer.body()).contains("symbolic link");
        }
        assertThat(sidecar).isSymbolicLink();
        assertThat(file(site.visitor().page("/markings"), "notes/alone.txt").text())
            .contains("Its sidecar cannot be used, and is left as it is: symbolic link");
        Files.delete(sidecar);
      }
      assertThat(elsewhere).hasContent("subject: Ours\n");
      assertThat(folder.resolve("nothing.yaml")).doesNotExist();
    }
  }

  @Test
  void decisionToPublishHoldsForTheContentThatItWasMadeOn() {
    try (CorrectedSite site = SITES.open()) {
      Visitor editor = site.visitor();
      decide(editor, "notes/alone.txt", "public");
      assertThat(notes(editor)).containsExactly("90801-19", "90802-19");

      files.marked("alone.txt", "90802/19", "SENSITIVE", "The oyster spoke after all.");
      site.ingest();

      assertThat(notes(editor)).containsExactly("90801-19");
      Element file = file(editor.page("/markings"), "notes/alone.txt");
      assertThat(file.select(".judged__verdict").text())
          .isEqualTo("Unknown: a person decided on another content of this file");
      assertThat(file.text()).contains("That decision does not release this one.");
      assertThat(file.select("input[checked]").val()).isEqualTo("leave");

      decide(editor, "notes/alone.txt", "public");
      assertThat(notes(editor)).containsExactly("90801-19", "90802-19");
    }
  }

  @Test
  void decisionToRestrictHoldsForOtherContentToo() {
    try (CorrectedSite site = SITES.open()) {
      decide(site.visitor(), "notes/sensitive.txt", "restricted");
      assertThat(notes(site.visitor())).isEmpty();

      files.note("sensitive.txt", "90801/19", "The walrus spoke again.");
      site.ingest();

      assertThat(notes(site.visitor())).isEmpty();
    }
  }

  @Test
  void formOfAnotherContentIsRefusedAndThePageShownAnew() {
    try (CorrectedSite site = SITES.open().leaving()) {
      Element form =
          file(site.visitor().page("/markings"), "notes/alone.txt").select("form").first();
      files.marked("alone.txt", "90802/19", "SENSITIVE", "The oyster spoke after all.");

      HttpResponse<String> answer = send(site.visitor(), form, "public");

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(Jsoup.parse(answer.body()).select("main [role=alert]").text())
          .contains("has another content now than this page showed");
      assertThat(Jsoup.parse(answer.body()).select(".judged__file")).isNotEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(files.path("alone.txt.meta.yaml")).doesNotExist();
      assertThat(site.visitor().send(form.attr("action"), "verdict", "public").statusCode())
          .isEqualTo(409);
    }
  }

  @Test
  void olderFormTakesNoNewerDecisionBack() throws IOException {
    try (CorrectedSite site = SITES.open().leaving()) {
      Element old =
          file(site.visitor().page("/markings"), "notes/alone.txt").select("form").first();
      decide(site.visitor(), "notes/alone.txt", "restricted");
      String decided = Files.readString(files.path("alone.txt.meta.yaml"));

      for (String verdict : List.of("leave", "public")) {
        HttpResponse<String> answer = send(site.visitor(), old, verdict);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody has decided on this file meanwhile");
      }
      assertThat(files.path("alone.txt.meta.yaml")).hasContent(decided);
    }
  }

  @Test
  void markingThatAPersonWroteWithoutAHashHoldsForThePath() {
    files.write("alone.txt.meta.yaml", "marking: PUBLIC\n");
    try (CorrectedSite site = SITES.open()) {
      assertThat(file(site.visitor().page("/markings"), "notes/alone.txt").text())
          .contains("This decision holds for whatever lies under this name.");
      files.marked("alone.txt", "90802/19", "SENSITIVE", "The oyster spoke after all.");
      site.ingest();
      assertThat(notes(site.visitor())).containsExactly("90801-19", "90802-19");
    }
  }

  @Test
  void apiListsDecidesAndTakesBack() throws IOException {
    try (CorrectedSite site = SITES.open()) {
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

      String content = ",\"content\":\"" + sensitive.get("content").stringValue() + "\"";
      assertThat(put(editor, one, "{\"verdict\":\"public\"}")).isEqualTo(400);
      assertThat(put(editor, one, "{\"verdict\":\"public\",\"content\":\"0f\"}")).isEqualTo(409);

      assertThat(put(editor, one, "{\"verdict\":\"restricted\"" + content + "}")).isEqualTo(200);

      assertThat(put(editor, one, "{\"verdict\":\"public\",\"sidecar\":\"\"" + content + "}"))
          .isEqualTo(409);
      assertThat(editor.ask("DELETE", one + "?sidecar=0f", "text/plain", "").statusCode())
          .isEqualTo(409);

      assertThat(editor.json("/api/markings").at("/cases/1/open").booleanValue()).isFalse();
      assertThat(notes(editor)).isEmpty();
      assertThat(put(editor, one, "{\"verdict\":\"secret\",\"content\":\"\"}")).isEqualTo(400);
      assertThat(put(editor, one, "{}")).isEqualTo(400);
      assertThat(put(editor, one, "[")).isEqualTo(400);
      assertThat(put(editor, "/api/markings/none", "{\"verdict\":\"public\"" + content + "}"))
          .isEqualTo(404);
      assertThat(editor.ask("DELETE", one, "text/plain", "").statusCode()).isEqualTo(204);
      assertThat(notes(editor)).containsExactly("90801-19");
    }
  }

  @Test
  void fileOfAnArchiveFileCannotBeDecided() throws IOException {
    files.write("papers.zip", zipped("inner.txt", Files.readAllBytes(files.path("alone.txt"))));
    files.remove("alone.txt");
    try (CorrectedSite site = SITES.open()) {
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
    Element form = file(editor.page("/markings"), path).select("form").first();
    return send(editor, form, verdict).statusCode();
  }

  private static HttpResponse<String> send(Visitor editor, Element form, String verdict) {
    return editor.send(
        form.attr("action"),
        "verdict",
        verdict,
        "content",
        form.select("[name=content]").val(),
        "sidecar",
        form.select("[name=sidecar]").val());
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
