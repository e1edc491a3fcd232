package org.councilnotes.web.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.TestCorpus;
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

/** Fields that are set by hand, from the form to the note and back. */
class SidecarPageIntegrationTest {

  private static final String FILE = "notes/plain.txt";
  private static final String ADDRESS = address(FILE);

  @RegisterExtension static final CorrectedSites SITES = new CorrectedSites();

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void write() {
    files =
        SITES
            .corpus()
            .note("plain.txt", "90801/19", "The walrus spoke.")
            .marked("unknown.txt", "90802/19", "SENSITIVE", "The oyster kept silent.")
            .marked("limite.txt", "90803/19", "LIMITE", "The carpenter wept.")
            .marked("grade.txt", "90804/19", "RESTREINT UE/EU RESTRICTED", "Ships sailed.");
  }

  private static String address(String path) {
    return "/sidecar?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /** Sends the form as a browser does, with some of its values changed. */
  private static HttpResponse<String> send(Visitor editor, Document page, String... changes) {
    List<String> fields = new ArrayList<>();
    for (Element input : page.select("form[action^=/sidecar] [name]")) {
      fields.add(input.attr("name"));
      String value = input.is("select") ? input.select("option[selected]").val() : input.val();
      for (int i = 0; i < changes.length; i += 2) {
        value = changes[i].equals(input.attr("name")) ? changes[i + 1] : value;
      }
      fields.add(value);
    }
    return editor.send("/sidecar", fields.toArray(String[]::new));
  }

  private String sidecar() throws IOException {
    return Files.readString(files.path("plain.txt.meta.yaml"));
  }

  private static String beside(Document page, String field) {
    return page.select(".sidecar__row:has(#field-" + field + ") .sidecar__beside").text();
  }

  @Test
  void fieldIsSetAppliedShownBesideWhatWasReadAndTakenBack() throws IOException {
    try (CorrectedSite site = SITES.open()) {
      Visitor editor = site.visitor();
      assertThat(editor.page("/notes/90801-19").select("a[href^=/sidecar]").attr("href"))
          .isEqualTo(ADDRESS);
      Document empty = editor.page(ADDRESS);
      assertThat(beside(empty, "subject"))
          .isEqualTo("Read from the file Meeting on ports Stands here: Subject: Meeting on ports");
      assertThat(beside(empty, "date")).isEqualTo("Read from the file 2019-05-03");

      HttpResponse<String> saved =
          send(
              editor,
              empty,
              "subject",
              "Ports: \"all\" of them",
              "codes",
              "CORDROGUE 36\nCOLAC 42",
              "period",
              "2018",
              "status",
              "noted");

      assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
      assertThat(sidecar())
          .isEqualTo(
              """
              subject: "Ports: \\"all\\" of them"
              codes: [CORDROGUE 36, COLAC 42]
              status: noted
              period: 2018
              """);
      Document set = editor.page(ADDRESS);
      assertThat(set.select("[role=status]")).isEmpty();
      assertThat(set.select("#field-subject").val()).isEqualTo("Ports: \"all\" of them");
      assertThat(beside(set, "subject"))
          .contains("Read from the file Meeting on ports", "Holds now Ports: \"all\" of them");
      assertThat(beside(set, "period"))
          .isEqualTo("Read from the file nothing Holds now 2018-01-01/2018-12-31");
      assertThat(editor.page("/notes/90801-19").text()).contains("Ports: \"all\" of them");

      send(editor, set, "subject", "", "codes", "", "period", "", "status", "");

      assertThat(files.path("plain.txt.meta.yaml")).doesNotExist();
      assertThat(editor.page("/notes/90801-19").text()).contains("Meeting on ports");
    }
  }

  @Test
  void invalidValueIsToldAtItsFieldAndNothingIsLost() {
    try (CorrectedSite site = SITES.open()) {
      Visitor editor = site.visitor();
      HttpResponse<String> refused =
          send(
              editor,
              editor.page(ADDRESS),
              "date",
              "soon",
              "number",
              "walrus",
              "subject",
              "Ports",
              "from",
              "x".repeat(2_001));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(Jsoup.parse(refused.body()).select("#field-from-problem")).hasSize(1);

      refused =
          send(
              editor, editor.page(ADDRESS), "date", "soon", "number", "walrus", "subject", "Ports");

      Document page = Jsoup.parse(refused.body());
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(page.select("#field-date-problem").text())
          .isEqualTo("that is no date such as 2019-06-26");
      assertThat(page.select("#field-number-problem").text())
          .isEqualTo("that is no document number");
      assertThat(page.select("#field-date").val()).isEqualTo("soon");
      assertThat(page.select("#field-subject").val()).isEqualTo("Ports");
      assertThat(page.select(".govuk-error-message")).hasSize(2);
      assertThat(files.path("plain.txt.meta.yaml")).doesNotExist();
    }
  }

  @Test
  void whatPeopleWroteStaysAndTheMarkingIsNoField() throws IOException {
    String before = "# of ours\nmarking: LIMITE # decided 2026-01-02\nowner: Anna\ntype: NOTE\n";
    try (CorrectedSite site = SITES.open().leaving()) {
      files.write("plain.txt.meta.yaml", before);
      Visitor editor = site.visitor();
      Document page = editor.page(ADDRESS);
      assertThat(page.select("[name=marking]")).isEmpty();
      assertThat(page.select(".sidecar__text").text()).contains("owner: Anna");
      assertThat(page.text()).contains("keys that are no fields; they stay: owner");

      send(editor, page, "type", "", "to", "x\nmarking: PUBLIC");

      assertThat(sidecar())
          .isEqualTo(before.replace("type: NOTE\n", "to: \"x marking: PUBLIC\"\n"));
      Document again = editor.page(ADDRESS);
      editor.send(
          "/sidecar",
          "path",
          FILE,
          "hash",
          again.select("[name=hash]").val(),
          "marking",
          "PUBLIC",
          "to",
          "us");
      assertThat(sidecar()).contains("marking: LIMITE # decided", "to: us");
      assertThat(editor.page(ADDRESS).select("[role=status]").text())
          .contains("has changed since the file was read");
    }
  }

  @Test
  void changeOfSomebodyElseIsShownBesideOnesOwn() throws IOException {
    try (CorrectedSite site = SITES.open().leaving()) {
      Visitor editor = site.visitor();
      Document opened = editor.page(ADDRESS);
      files.write("plain.txt.meta.yaml", "subject: Of somebody else\n");

      HttpResponse<String> refused = send(editor, opened, "subject", "Of mine");

      assertThat(refused.statusCode()).isEqualTo(409);
      Document page = Jsoup.parse(refused.body());
      assertThat(page.select("#field-subject").val()).isEqualTo("Of mine");
      assertThat(beside(page, "subject")).startsWith("In the file now Of somebody else");
      assertThat(sidecar()).isEqualTo("subject: Of somebody else\n");

      assertThat(send(editor, page).statusCode()).isEqualTo(302);
      assertThat(sidecar()).isEqualTo("subject: Of mine\n");
    }
  }

  @Test
  void invalidSidecarIsShownWithItsMistakeAndLeftAlone() throws IOException {
    try (CorrectedSite site = SITES.open().leaving()) {
      Visitor editor = site.visitor();
      Document opened = editor.page(ADDRESS);
      for (String text : List.of("subject: [\n", "- a\n", "to: a\nto: b\n")) {
        files.write("plain.txt.meta.yaml", text);
        Document page = editor.page(ADDRESS);
        assertThat(page.select("#invalid ~ p").first().text()).startsWith("line ");
        assertThat(page.select(".sidecar__text").text()).isEqualTo(text.strip());
        assertThat(page.select("form[action^=/sidecar]")).isEmpty();
        assertThat(send(editor, opened, "subject", "Ports").statusCode()).isEqualTo(409);
        assertThat(sidecar()).isEqualTo(text);
      }
      files.write("plain.txt.meta.yaml", new byte[] {'t', 'o', ':', ' ', (byte) 0xff, '\n'});
      assertThat(editor.page(ADDRESS).text()).contains("it is no UTF-8");
      files.write("plain.txt.meta.yaml", "{to: us}\n");
      Document flow = editor.page(ADDRESS);
      assertThat(send(editor, flow, "subject", "Ports").statusCode()).isEqualTo(409);
      assertThat(sidecar()).isEqualTo("{to: us}\n");
    }
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.yaml"), "subject: Secret\n");
    try (CorrectedSite site = SITES.open().leaving()) {
      Visitor editor = site.visitor();
      Document opened = editor.page(ADDRESS);
      Files.createSymbolicLink(files.path("plain.txt.meta.yaml"), outside);

      HttpResponse<String> refused = editor.get(ADDRESS);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("it is a link").doesNotContain("Secret");
      assertThat(send(editor, opened, "subject", "Ports").statusCode()).isEqualTo(409);
      assertThat(outside).hasContent("subject: Secret\n");

      Files.delete(files.path("plain.txt.meta.yaml"));
      Files.createSymbolicLink(files.path("plain.txt.meta.yaml"), folder.resolve("not-there.yaml"));
      assertThat(send(editor, opened, "subject", "Ports").statusCode()).isEqualTo(409);
      assertThat(folder.resolve("not-there.yaml")).doesNotExist();

      Files.delete(files.path("plain.txt.meta.yaml"));
      Path moved = Files.move(files.path("plain.txt"), folder.resolve("elsewhere.txt"));
      Files.createSymbolicLink(files.path("plain.txt"), moved);
      assertThat(editor.get(ADDRESS).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void onlyFilesOfTheLedgerThatTheUserMayKnowOfHaveAForm() {
    try (CorrectedSite site = SITES.open()) {
      Visitor editor = site.visitor();
      assertThat(editor.get(address("notes/unknown.txt")).statusCode()).isEqualTo(200);
      for (String path :
          List.of(
              "",
              "notes/none.txt",
              "notes/grade.txt",
              "notes/limite.txt",
              "notes/../notes/plain.txt",
              "../../etc/passwd",
              "/etc/passwd",
              files.path("plain.txt").toString(),
              "notes/plain.txt\u0000",
              "notes\\plain.txt",
              "notes/plain.txt/",
              "notes")) {
        assertThat(editor.get(address(path)).statusCode()).as(path).isEqualTo(404);
        assertThat(editor.send("/sidecar", "path", path, "hash", "", "to", "us").statusCode())
            .as(path)
            .isEqualTo(404);
      }
      assertThat(files.path("grade.txt.meta.yaml")).doesNotExist();
      assertThat(files.path("limite.txt.meta.yaml")).doesNotExist();
    }
  }

  @Test
  void readersSeeAndChangeNothing() {
    try (CorrectedSite site = CorrectedSite.closed(files, folder.resolve("index"))) {
      Visitor reader = site.visitor();
      assertThat(reader.get(ADDRESS).statusCode()).isEqualTo(403);
      assertThat(reader.get(address("notes/none.txt")).statusCode()).isEqualTo(403);
      assertThat(reader.send("/sidecar", "path", FILE, "hash", "", "subject", "Ports").statusCode())
          .isEqualTo(403);
      assertThat(reader.page("/notes/90801-19").select("a[href^=/sidecar]")).isEmpty();
      assertThat(reader.page("/status").select("a[href^=/sidecar]")).isEmpty();
    }
    assertThat(files.path("plain.txt.meta.yaml")).doesNotExist();
  }
}
