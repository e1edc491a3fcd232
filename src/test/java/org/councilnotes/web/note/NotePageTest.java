package org.councilnotes.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.councilnotes.web.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotePageTest extends SiteTest {

  private static final String REPORT = "/notes/90364-19";

  @Test
  void everyPassageHasItsAnchor() {
    assertThat(page(REPORT).select(".passage").eachAttr("id"))
        .startsWith("90364-19/cover/1")
        .contains("90364-19/II.a/1", "90364-19/II.a/2", "90364-19/II.b/3")
        .doesNotHaveDuplicates();
  }

  @Test
  void provisionHasAnAnchorByItsLabels() {
    Element anchor = page("/notes/90810-19").getElementById("ARTICLE-3/2/b");

    assertThat(anchor.parent().select(".passage__text").text()).startsWith("The UNODC");
  }

  @Test
  void addressOfAProvisionLeadsToItsPassage() {
    HttpResponse<String> answer = get("/notes/90810-19/ARTICLE-3/2/b");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/notes/90810-19#90810-19/cover/3");
    assertThat(get("/notes/90810-19/ARTICLE-3/2/c").statusCode()).isEqualTo(404);
  }

  @Test
  void provisionThatIsAskedForLeadsToItsFirstPassage() {
    HttpResponse<String> answer = get("/notes/90810-19?provision=ARTICLE-3/2");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/notes/90810-19#90810-19/cover/3");
    assertThat(get("/notes/90810-19?provision=ARTICLE-4").statusCode()).isEqualTo(404);
    assertThat(get("/notes/90810-19?provision=Article%204").statusCode()).isEqualTo(400);
  }

  @Test
  void outlineLeadsToTheHeadings() {
    Document page = page(REPORT);

    Element entry = page.select(".outline a:contains(SEACOP)").first();
    Element heading = page.getElementById(entry.attr("href").substring(1));

    assertThat(heading.select("h3").text()).isEqualTo("a) Seaport Cooperation Project (SEACOP)");
  }

  @Test
  void itemsAreAList() {
    assertThat(page(REPORT).select("ul.list li").text()).contains("SEACOP opened a joint unit");
  }

  @Test
  void coverTellsWhatIsPrintedThere() {
    assertThat(page(REPORT).select(".cover__facts > div").eachText())
        .contains(
            "Number 90364/19",
            "Date 26 June 2019",
            "Subject codes CORDROGUE 36, COLAC 42",
            "Status Adopted",
            "By High-Level Meeting",
            "Reporting period 1 June 2018 – 31 May 2019");
  }

  @Test
  void termsAndParticipationsStandAmongTheTags() {
    Element tags =
        page("/notes/90810-19").getElementById("90810-19/cover/2").select(".tags").first();

    assertThat(tags.select("summary").text()).contains("EMCDDA → EUDA");
    assertThat(tags.select("li").eachText())
        .contains(
            "EMCDDA → EUDA for the words “EMCDDA” (rule: a name of the vocabulary)",
            "Peru takes part in SEACOP (Seaport Cooperation Project), Participant stated: “Peru”");
  }

  @Test
  void tagsSayWhyTheyWereGiven() {
    Document page = page(REPORT);

    assertThat(page.getElementById("90364-19/II.a/3").select(".tags li").text())
        .contains("SEACOP")
        .contains("Bolivia, Host for the words “Bolivia” (rule: a name of the vocabulary)");
    assertThat(page.getElementById("90364-19/II.a/2").select(".tags").text())
        .contains("from the section it stands in (rule: the heading is about it)");
  }

  @Test
  void passageHasOneMenuAndItsTagsOnce() {
    Document page = page(REPORT);

    for (Element passage : page.select(".passage")) {
      assertThat(passage.select("a[data-passage-menu]")).as(passage.id()).hasSize(1);
      assertThat(passage.select(".chip-tag > summary").eachText()).doesNotHaveDuplicates();
    }
    Element menu = page.getElementById("90364-19/II.a/3").select("[data-passage-menu]").first();
    assertThat(menu.text()).isEqualTo("Actions 90364-19/II.a/3");
    assertThat(menu.attr("href")).isEqualTo("/notes/90364-19/cite?passage=90364-19%2FII.a%2F3");
    assertThat(page(menu.attr("href")).select(".passage-menu a").eachText())
        .startsWith("Put in basket", "History of this wording", "Compare with other years")
        .contains("Passages like this", "Back to the passage");
  }

  @Test
  void wordsThatSpeakForATagAreKnownByTheirPlace() {
    Element passage = page(REPORT).getElementById("90364-19/II.a/3");
    String text = passage.select(".passage__text").text();
    int bolivia = text.indexOf("Bolivia");

    assertThat(passage.select(".chip-tag:has(> summary:contains(Bolivia))").attr("data-places"))
        .isEqualTo(bolivia + "-" + (bolivia + "Bolivia".length()));
  }

  @Test
  void linesOfTheCoverStandBehindTheFactsOfTheCover() {
    Element cover = page(REPORT).getElementById("90364-19/cover/1").closest("details");

    assertThat(cover.select("> summary").text()).isEqualTo("The cover as printed");
    assertThat(cover.hasAttr("open")).isFalse();
  }

  @Test
  void readingModeIsRemembered() {
    assertThat(page(REPORT).select("[data-reading][checked]")).isEmpty();
    assertThat(
            Jsoup.parse(visitor().get(REPORT, "Cookie", "reading=1").body())
                .select("[data-reading][checked]"))
        .hasSize(1);
  }

  @Test
  void footnoteAndItsPlaceInTheTextLeadToEachOther() {
    Document page = page(REPORT);

    Element call = page.select("sup a").first();
    Element back = page.select(".footnotes li > a").first();

    assertThat(page.getElementById(call.attr("href").substring(1)).text())
        .contains("See 90363/19.");
    assertThat(back.attr("href")).isEqualTo("#" + call.id());
    assertThat(page.getElementById("90364-19/II.b/2").select("sup a")).hasSize(1);
  }

  @Test
  void filesCanBeDownloadedButNotWhatIsRestricted() {
    assertThat(page(REPORT).select(".cover__side a[href^=/api]:not([data-page])").eachText())
        .containsExactly("Download 90364-19.pdf", "Download 90364-19.html");
  }

  @Test
  void scriptsOfTheNoteAreNoPartOfOtherPagesAndDrawNothingUntilAsked() {
    Document page = page(REPORT);

    assertThat(page.select("script[src*=note-]").attr("type")).isEqualTo("module");
    assertThat(page.select("script[src*=pdf], link[href*=pdf]")).isEmpty();
    assertThat(page("/").select("script[src*=note-]")).isEmpty();
  }

  @Test
  void otherEditionsAreOfferedOlderOneFirst() {
    assertThat(page(REPORT).select("a[href^=/compare?]").eachAttr("href"))
        .contains("/compare?note=90200-18&note=90364-19");
  }

  @Test
  void supersededNoteSaysSoFirstAndLeadsToItsRevision() {
    Document page = page("/notes/90701-20");

    assertThat(page.select(".notice").text())
        .isEqualTo("A newer revision replaces this note: 90701/1/20 REV 1 Compare the two");
    assertThat(page.select(".notice a").eachAttr("href"))
        .containsExactly("/notes/90701-1-20", "/compare?note=90701-20&note=90701-1-20");
    assertThat(page("/notes/90701-1-20").select(".notice")).isEmpty();
  }

  @Test
  void correctedNoteSaysSo() {
    assertThat(page("/notes/90701-1-20.fr").select(".notice").text())
        .isEqualTo("This note has been corrected by 90701/1/20 REV 1 COR 1 (fr)");
  }

  @Test
  void familyIsToldInWords() {
    assertThat(page("/notes/90701-1-20").select("[aria-labelledby=family] li").eachText())
        .containsExactly(
            "90701/1/20 REV 1 the same in French",
            "90701/1/20 REV 1 COR 1 (fr) corrects the French version",
            "90701/20 first version, replaced by this compare",
            "90701/20 ADD 1 supplement");
  }

  @Test
  void trailLeadsToWhatTheArchiveHoldsAndBack() {
    Document page = page("/notes/90701-1-20");

    Element previous = page.select(".cover__facts > div:contains(Previous documents)").first();
    assertThat(previous.select("dd").text()).isEqualTo("90701/20 + ADD 1, 90702/20, 90363/19");
    assertThat(previous.select("a").eachAttr("href"))
        .containsExactly("/notes/90701-20", "/notes/90701-20-add-1", "/notes/90363-19");
    assertThat(page("/notes/90363-19").select("[aria-labelledby=followers] a").eachText())
        .containsExactly("90701/1/20 REV 1");
  }

  @Test
  void whatExtractionDidIsToldAtTheEnd() {
    assertThat(page(REPORT).select(".extraction").text()).contains("0 were left out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/notes/ST%2090364%202019%20INIT",
        "/notes/90364/19",
        "/notes/90364%2F19",
        "/notes/ST-90364-2019-INIT",
        "/notes/st90364.en19.pdf"
      })
  void everySpellingOfTheNumberLeadsToTheNote(String address) {
    HttpResponse<String> answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(REPORT);
  }

  @Test
  void translationHasAPageOfItsOwn() {
    Document page = page(REPORT + ".fr");

    assertThat(page.select("h1").attr("lang")).isEqualTo("fr");
    assertThat(page.select(".passage__text").eachAttr("lang")).containsOnly("fr");
  }

  @Test
  void addressOfNoNoteLeadsToTheNewest() {
    assertThat(get("/notes/").statusCode()).isEqualTo(302);
    assertThat(get("/notes/").headers().firstValue("Location").orElseThrow())
        .endsWith("/?sort=newest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/notes/99999/19", "/notes/nothing", "/notes/%00"})
  void unknownNoteIsNotFound(String address) {
    assertThat(get(address).statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/notes", "/notes/"})
  void notesWithoutANumberAreAllOfThemTheNewestFirst(String address) {
    assertThat(get(address).statusCode()).isEqualTo(302);
    assertThat(get(address).headers().firstValue("Location"))
        .hasValueSatisfying(there -> assertThat(there).endsWith("/?sort=newest"));
  }
}
