package org.councilnotes.web.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.TestCorpus;
import org.councilnotes.query.Facet;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.CorrectedSite;
import org.councilnotes.web.CorrectedSites;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a click on a tag to the file of corrections, to the filter, and back. */
class CorrectionPageIntegrationTest {

  private static final String NOTE = "90801-19";
  private static final String PASSAGE = "90801-19/1/2";
  private static final String TEXT = "The meeting took place in Peru. SEACOP is active in Bolivia.";

  @RegisterExtension static final CorrectedSites SITES = new CorrectedSites();

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void write() {
    files =
        SITES
            .corpus()
            .note("a.txt", "90801/19", "1. Ports\n\n" + TEXT)
            .note(
                "b.txt", "90802/19", "1. Ports\n\nThe meeting took place in Peru.\n\nPeru is far.")
            .note("c.txt", "90803/19", "1. Ports\n\nA visit took place in Peru.");
  }

  @Test
  void removedTagIsStruckAndCanBeTakenBack() {
    try (CorrectedSite site = SITES.open()) {
      var tries = site.reader.ledger().stream().map(LedgerEntry::tries).toList();
      HttpResponse<String> answer = remove(site, "PE", "host", "Peru");

      assertThat(answer.statusCode()).isEqualTo(302);
      String back = answer.headers().firstValue("Location").orElseThrow();
      assertThat(back).contains("edit=", "corrected=").endsWith("#" + PASSAGE);
      Document page = site.visitor().page(path(back));
      Element panel = page.getElementById(PASSAGE).select(".correcting").first();
      assertThat(panel.select("del").text()).contains("Peru");
      assertThat(panel.select(".by-hand").text()).contains("removed");
      assertThat(page.getElementById(PASSAGE).select(".tags").text()).doesNotContain("Peru");
      assertThat(page.select(".notice")).isEmpty();
      assertThat(countries(site)).contains("PE 3");
      assertThat(site.reader.ledger()).extracting(LedgerEntry::tries).isEqualTo(tries);

      undo(site, panel);
      assertThat(countries(site)).contains("PE 4");
      assertThat(corrections()).doesNotExist();
    }
  }

  @Test
  void changedTagSaysThatItIsCorrected() throws IOException {
    try (CorrectedSite site = SITES.open()) {
      change(site, "PE", "participant", "no venue");

      Element passage = site.visitor().page("/notes/" + NOTE).getElementById(PASSAGE);
      assertThat(passage.select(".tags li:contains(Peru)").text())
          .startsWith(
              "Peru, Participant for the words “Peru” (rule: a name of the vocabulary) corrected");
      assertThat(Files.readString(corrections())).contains("reason: no venue", "rule: ");
    }
  }

  @Test
  void roleSaysWhyItIsWhatItIs() {
    try (CorrectedSite site = CorrectedSite.closed(files, folder.resolve("index"))) {
      Element passage = site.visitor().page("/notes/" + NOTE).getElementById(PASSAGE);

      assertThat(passage.select(".tags li:contains(Bolivia)").first().text())
          .contains("(rule: a name of the vocabulary); role for the words “active in”")
          .doesNotContain("as in");
    }
  }

  @Test
  void tagIsAddedForWordsOfThePassage() {
    try (CorrectedSite site = SITES.open()) {
      HttpResponse<String> answer = add(site, "group", "CELAC", "meeting");

      assertThat(answer.statusCode()).isEqualTo(302);
      Element passage = site.visitor().page("/notes/" + NOTE).getElementById(PASSAGE);
      assertThat(passage.select(".tags li:contains(CELAC)").text())
          .isEqualTo("CELAC for the words “meeting”, given by hand corrected");
      assertThat(add(site, "group", "CELAC", "meeting").statusCode()).isEqualTo(409);
      assertThat(add(site, "group", "ATLANTIS", "meeting").body()).contains("no group ATLANTIS");
      assertThat(add(site, "group", "EU", "Lisbon").body()).contains("do not stand in");
      assertThat(add(site, "programme", "copolad", "").statusCode()).isEqualTo(302);
      assertThat(add(site, "country", "Ecuador", "meeting").statusCode()).isEqualTo(302);
      assertThat(countries(site)).contains("EC 1");
    }
  }

  @Test
  void sameMistakeIsOfferedElsewhereAndCorrectedTogether() {
    try (CorrectedSite site = SITES.open()) {
      HttpResponse<String> answer = remove(site, "PE", "host", "Peru");
      String back = answer.headers().firstValue("Location").orElseThrow();
      Document page = site.visitor().page(path(back));
      assertThat(page.select(".correcting__place input").eachAttr("value"))
          .containsExactly("90802-19/1/2", "90803-19/1/2");
      assertThat(page.select(".correcting__place input[checked]").eachAttr("value"))
          .containsExactly("90802-19/1/2");
      String correction = page.select(".correcting__same input[name=correction]").val();

      site.visitor()
          .send(
              "/notes/" + NOTE + "/corrections/same",
              "correction",
              correction,
              "passage",
              PASSAGE,
              "where",
              "90802-19/1/2",
              "where",
              "90802-19/1/3");

      assertThat(countries(site)).contains("PE 2");
      assertThat(corrections().resolveSibling("90802-19.yaml")).exists();
      assertThat(corrections().resolveSibling("90803-19.yaml")).doesNotExist();
      page = site.visitor().page(path(back));
      assertThat(page.select(".correcting__place input").eachAttr("value"))
          .containsExactly("90803-19/1/2");
    }
  }

  /** What was added was no mistake of a rule, so it is made nowhere else. */
  @Test
  void addedTagHasNoSameMistakeElsewhere() {
    try (CorrectedSite site = SITES.open()) {
      String back =
          add(site, "group", "CELAC", "meeting").headers().firstValue("Location").orElseThrow();
      Matcher correction = Pattern.compile("corrected=(\\w+)").matcher(back);
      assertThat(correction.find()).isTrue();

      HttpResponse<String> answer =
          site.visitor()
              .send(
                  "/notes/" + NOTE + "/corrections/same",
                  "correction",
                  correction.group(1),
                  "passage",
                  PASSAGE);

      assertThat(answer.statusCode()).isEqualTo(404);
    }
  }

  @Test
  void correctionIsShownBeforeARunTakesItUp() {
    try (CorrectedSite site = SITES.open().leaving()) {
      remove(site, "PE", "host", "Peru");

      Document page = site.visitor().page("/notes/" + NOTE);
      assertThat(page.select(".notice").text()).startsWith("Tags were corrected");
      assertThat(page.getElementById(PASSAGE).select(".tags").text()).doesNotContain("Peru");
      assertThat(countries(site)).contains("PE 4");
      assertThat(remove(site, "PE", "host", "Peru").statusCode()).isEqualTo(409);
      site.ingest();
      assertThat(site.visitor().page("/notes/" + NOTE).select(".notice")).isEmpty();
      assertThat(countries(site)).contains("PE 3");
    }
  }

  @Test
  void brokenFileIsSaidAndStaysAsItIs() throws IOException {
    try (CorrectedSite site = SITES.open()) {
      Files.createDirectories(corrections().getParent());
      Files.writeString(corrections(), "corrections: {\n");
      HttpResponse<String> answer = remove(site, "PE", "host", "Peru");

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("90801-19.yaml, line 2");
      assertThat(corrections()).hasContent("corrections: {\n");
      assertThat(site.visitor().page("/notes/" + NOTE).select(".notice").text())
          .contains("90801-19.yaml, line 2");
    }
  }

  @Test
  void nothingCanBeCorrectedUnlessItIsAllowed() {
    try (CorrectedSite site = CorrectedSite.closed(files, folder.resolve("index"))) {
      Document page = site.visitor().page("/notes/" + NOTE + "?edit=" + PASSAGE);
      assertThat(page.select("form[method=post], .passage__edit, .correcting")).isEmpty();
      assertThat(remove(site, "PE", "host", "Peru").statusCode()).isEqualTo(403);
      assertThat(corrections()).doesNotExist();
    }
  }

  private static String path(String address) {
    URI at = URI.create(address);
    return at.getRawPath() + "?" + at.getRawQuery();
  }

  private Path corrections() {
    return files.root().resolve("corrections").resolve(NOTE + ".yaml");
  }

  private static HttpResponse<String> remove(
      CorrectedSite site, String code, String role, String words) {
    return site.visitor()
        .send(
            "/notes/" + NOTE + "/corrections",
            "action",
            "remove",
            "passage",
            PASSAGE,
            "kind",
            "country",
            "code",
            code,
            "role",
            role,
            "words",
            words);
  }

  private static void change(CorrectedSite site, String code, String role, String reason) {
    assertThat(
            site.visitor()
                .send(
                    "/notes/" + NOTE + "/corrections",
                    "action",
                    "change",
                    "passage",
                    PASSAGE,
                    "kind",
                    "country",
                    "code",
                    "PE",
                    "role",
                    "host",
                    "words",
                    "Peru",
                    "new-code",
                    code,
                    "new-role",
                    role,
                    "new-words",
                    "Peru",
                    "reason",
                    reason)
                .statusCode())
        .isEqualTo(302);
  }

  private static HttpResponse<String> add(
      CorrectedSite site, String kind, String code, String words) {
    return site.visitor()
        .send(
            "/notes/" + NOTE + "/corrections",
            "action",
            "add",
            "passage",
            PASSAGE,
            "kind",
            kind,
            "new-code",
            code,
            "new-role",
            "host",
            "new-words",
            words);
  }

  private static void undo(CorrectedSite site, Element panel) {
    String correction = panel.select("form[action$=undone] input[name=correction]").val();
    assertThat(
            site.visitor()
                .send(
                    "/notes/" + NOTE + "/corrections/undone",
                    "correction",
                    correction,
                    "passage",
                    PASSAGE)
                .statusCode())
        .isEqualTo(302);
  }

  private static List<String> countries(CorrectedSite site) {
    return site.reader.search(SearchRequest.of("")).facet(Facet.COUNTRY).stream()
        .map(CorrectionPageIntegrationTest::line)
        .toList();
  }

  private static String line(FacetValue value) {
    return value.value() + " " + value.count();
  }
}
