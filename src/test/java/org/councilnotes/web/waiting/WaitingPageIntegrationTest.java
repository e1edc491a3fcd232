package org.councilnotes.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.councilnotes.TestCorpus;
import org.councilnotes.store.WriteLock;
import org.councilnotes.web.security.FormVisitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What waits for a person, and what becomes of files that are tried again. */
class WaitingPageIntegrationTest {

  private static final String BROKEN = "notes/broken.pdf";

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void write() {
    files = TestCorpus.in(folder.resolve("corpus"));
  }

  private TestCorpus withBroken() {
    return files
        .note("plain.txt", "90801/19", "The walrus spoke.")
        .marked("sensitive.txt", "90802/19", "SENSITIVE", "The oyster kept silent.")
        .write("broken.pdf", "%PDF-1.7 nothing")
        .write("half.docx", "PK\u0003\u0004 nothing");
  }

  @Test
  void fileThatWasMendedIsServedWhenItIsTriedAgain() throws Exception {
    try (WaitingSite site = WaitingSite.open(withBroken(), folder)) {
      FormVisitor editor = site.visitor("emil");
      Document before = editor.page("/waiting");
      assertThat(before.select("td .path").eachText()).containsExactly(BROKEN, "notes/half.docx");
      assertThat(before.text())
          .contains("2 files failed.", "parse error: damaged: no root of the PDF found")
          .contains("One note waits for a decision on who may read it.");

      assertThat(WaitingSite.send(editor, "/waiting/retry")).isEqualTo(302);
      site.awaitEnd();

      Document tried = editor.page("/waiting");
      assertThat(tried.text())
          .contains("2 files were read.", "2 of those asked for failed or are partial still.");
      assertThat(tried.select("td.number").eachText()).containsExactly("2", "2");

      files.sample("91790-19.pdf", "broken.pdf");
      String id = tried.select("input[name=file]").first().val();
      assertThat(WaitingSite.send(editor, "/waiting/retry", "file", id)).isEqualTo(302);
      site.awaitEnd();

      Document mended = editor.page("/waiting");
      assertThat(mended.text()).contains("One file was read. None of them failed or is partial.");
      assertThat(mended.select("td .path").eachText()).containsExactly("notes/half.docx");
      assertThat(editor.get("/api/notes/91790-19").statusCode()).isEqualTo(200);
      assertThat(WaitingSite.send(editor, "/waiting/retry", "file", id)).isEqualTo(404);
    }
  }

  @Test
  void doubtfulPeriodIsShownWithTheFileWhoseSidecarDecides() {
    String cover =
        TestCorpus.cover("90851/19", "")
            .replace("Meeting on ports", "Annual Report (1 June 2018 - 31 May 2019)");
    files.write(
        "period.txt", cover + "This report covers the period from 1 June 2017 to 31 May 2018.\n");
    try (WaitingSite site = WaitingSite.open(files, folder)) {
      Element row =
          site.visitor("emil").page("/waiting").select("#doubtful ~ .wide tbody tr").first();
      assertThat(row.select("q").eachText())
          .containsExactly("1 June 2018 - 31 May 2019", "1 June 2017 to 31 May 2018");
      assertThat(row.text()).contains("2018-06-01/2019-05-31 (most likely)");
      assertThat(row.select(".path").text()).isEqualTo("notes/period.txt");
    }
  }

  @Test
  void readersAndNobodySeeNeitherNamesNorCounts() {
    try (WaitingSite site = WaitingSite.open(withBroken(), folder)) {
      for (FormVisitor visitor : List.of(site.nobody(), site.visitor("rosa"))) {
        Document page = visitor.page("/waiting");
        assertThat(page.select("main").text())
            .contains("only editors see what waits")
            .doesNotContain("broken", "sensitive", "failed", "Rebuild");
        assertThat(page.select("footer a[href=/waiting]")).isEmpty();
        assertThat(visitor.page("/status").select("main a[href=/waiting]")).isEmpty();
        assertThat(visitor.get("/api/status").body()).doesNotContain("\"runs\"", "broken");
      }
      assertThat(site.nobody().get("/waiting/run?kind=rebuild").statusCode()).isEqualTo(401);
      assertThat(site.nobody().get("/api/runs").statusCode()).isEqualTo(401);
      FormVisitor reader = site.visitor("rosa");
      assertThat(reader.get("/waiting/run?kind=rebuild").statusCode()).isEqualTo(403);
      assertThat(reader.get("/api/runs").statusCode()).isEqualTo(403);
      FormVisitor editor = site.visitor("emil");
      assertThat(editor.page("/").select("footer a[href=/waiting]")).hasSize(1);
      assertThat(editor.page("/status").select("main a[href=/waiting]")).hasSize(1);
      assertThat(editor.get("/waiting").headers().firstValue("Cache-Control"))
          .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
      assertThat(editor.get("/waiting?page=0").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void manyFilesStandOnSeveralPages() {
    for (int i = 0; i < RetryableFileList.SIZE + 3; i++) {
      files.write("broken%03d.docx".formatted(i), "PK\u0003\u0004 nothing");
    }
    try (WaitingSite site = WaitingSite.open(files, folder)) {
      FormVisitor editor = site.visitor("emil");
      assertThat(editor.page("/waiting").select("td .path")).hasSize(RetryableFileList.SIZE);
      for (String last : List.of("2", "9")) {
        Document page = editor.page("/waiting?page=" + last);
        assertThat(page.select("td .path").eachText())
            .containsExactly(
                "notes/broken050.docx", "notes/broken051.docx", "notes/broken052.docx");
        assertThat(page.select("nav.pages [aria-current]").text()).isEqualTo("2");
      }
    }
  }

  @Test
  void missingShareIsTakenOutByOperatorsOnlyAndAsItWasSeen() throws Exception {
    for (int i = 1; i <= 8; i++) {
      files.note("n" + i + ".txt", 90_800 + i + "/19", "The walrus spoke " + i + " times.");
    }
    try (WaitingSite site = WaitingSite.open(files, folder)) {
      for (int i = 1; i <= 6; i++) {
        files.remove("n" + i + ".txt");
      }
      FormVisitor editor = site.visitor("emil");
      Document page = editor.page("/waiting");
      assertThat(page.text())
          .contains("6 files of 8 known ones are missing", "Whoever runs the archive can accept");
      assertThat(page.select(".waiting__paths li")).hasSize(6);
      assertThat(editor.get("/waiting/run?kind=removals").statusCode()).isEqualTo(403);
      assertThat(WaitingSite.send(editor, "/waiting/run", "kind", "removals", "removed", "6"))
          .isEqualTo(403);
      assertThat(WaitingSite.send(editor, "/waiting/run", "kind", "rebuild")).isEqualTo(302);
      site.awaitEnd();
      assertThat(WaitingSite.status(editor).at("/runs/last/end").stringValue())
          .isEqualTo("held-back");

      FormVisitor operator = site.visitor("olga");
      assertThat(operator.page("/waiting").select("a[href*=removals]")).hasSize(1);
      Document asked = operator.page("/waiting/run?kind=removals");
      assertThat(asked.select("input[name=removed]").val()).isEqualTo("6");
      String digest = asked.select("input[name=digest]").val();
      assertThat(missing(operator).at("/digest").stringValue()).isEqualTo(digest);
      assertThat(missing(editor).isMissingNode()).isTrue();
      assertThat(accept(operator, "5", digest)).isEqualTo(409);
      assertThat(accept(operator, "6", digest.replace(digest.charAt(0), '-'))).isEqualTo(409);
      assertThat(WaitingSite.status(operator).at("/counts/indexed").intValue()).isEqualTo(8);
      assertThat(accept(operator, "6", digest)).isEqualTo(302);
      site.awaitEnd();

      assertThat(WaitingSite.status(operator).at("/counts/indexed").intValue()).isEqualTo(2);
      assertThat(operator.page("/waiting").select("#missing")).isEmpty();
    }
  }

  private static int accept(FormVisitor operator, String number, String digest) {
    return WaitingSite.send(
        operator, "/waiting/run", "kind", "removals", "removed", number, "digest", digest);
  }

  private static JsonNode missing(FormVisitor visitor) {
    return JsonMapper.shared().readTree(visitor.get("/api/runs").body()).at("/missing");
  }

  @Test
  void filesThatAreMissingOnlyWhenTheRunHasItsTurnHoldItBack() throws Exception {
    for (int i = 1; i <= 8; i++) {
      files.note("n" + i + ".txt", 90_800 + i + "/19", "The walrus spoke " + i + " times.");
    }
    try (WaitingSite site = WaitingSite.open(files, folder)) {
      for (int i = 1; i <= 6; i++) {
        files.remove("n" + i + ".txt");
      }
      FormVisitor operator = site.visitor("olga");
      String digest = missing(operator).at("/digest").stringValue();
      try (WriteLock _ = site.lock()) {
        assertThat(accept(operator, "6", digest)).isEqualTo(302);
        site.await(
            () ->
                WaitingSite.status(operator)
                    .at("/runs/current/state")
                    .asString("")
                    .equals("waiting"));
        files.remove("n7.txt");
      }
      site.awaitEnd();

      JsonNode last = WaitingSite.status(operator).at("/runs/last");
      assertThat(last.at("/end").stringValue()).isEqualTo("held-back");
      assertThat(last.at("/reason").stringValue()).isEqualTo("others-missing");
      assertThat(operator.page("/waiting").text())
          .contains("Other files are missing by then than those whose removal was accepted.");
      assertThat(WaitingSite.status(operator).at("/counts/indexed").intValue()).isEqualTo(8);
    }
  }
}
