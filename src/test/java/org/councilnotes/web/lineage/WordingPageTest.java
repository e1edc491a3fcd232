package org.councilnotes.web.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.councilnotes.web.LivingSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The history of a wording, and its words to be copied. */
class WordingPageTest {

  private static final String PORTS = "/wording?passage=90504-21/II/2";

  @TempDir private static Path folder;

  private static LivingSite site;

  @BeforeAll
  static void open() {
    site = LivingSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void aLifeIsSummedUpInALine() {
    Document page = page(PORTS);

    assertThat(page.select(".wording__sum").text())
        .isEqualTo(
            "First seen in 2017, changed once, returned once, last in 2020, the latest edition"
                + " held.");
    assertThat(page.select(".years li").eachText())
        .containsExactly(
            "+2017: First seen",
            "~2018: Changed",
            "\u22122019: Not there",
            "\u21B62020: Returned after one edition without it");
  }

  @Test
  void eachEditionHasAColumnWithTextPlaceAndStatus() {
    Element newest = page(PORTS).select(".life__column").last();

    assertThat(newest.select(".life__text").text())
        .startsWith("Port officers of nine countries were trained");
    assertThat(newest.select(".life__place").text())
        .isEqualTo("Note 90504/21, Adopted In II. Seaports Page 3");
    assertThat(newest.select("dd a").attr("href")).isEqualTo("/notes/90504-21#90504-21/II/2");
    assertThat(newest.select(".life__event").text()).contains("the passage you came from");
  }

  @Test
  void whatChangedIsToldInWordsAndSigns() {
    Element changed = page(PORTS).select(".life__column").get(1);

    assertThat(changed.select("del").text()).isEqualTo("deleted: seven end of deleted words");
    assertThat(changed.select("ins").text()).isEqualTo("added: nine end of added words");
  }

  @Test
  void editionsWithoutItAreOneColumn() {
    Document page = page("/wording?passage=90502-1-19/I/4");

    assertThat(page.select(".life__column h2").eachText()).containsExactly("2018", "2019, 2020");
    assertThat(page.select(".life__column.is-missing .life__event").text())
        .isEqualTo("\u2212 Not there in 2 editions");
    assertThat(page.select(".wording__sum").text())
        .isEqualTo("First seen in 2018, unchanged since, last in 2018; no later edition has it.");
  }

  @Test
  void aPassageOfNoSeriesSaysSo() {
    Document page = page("/wording?passage=90505-21/cover/2");

    assertThat(page.select(".notice").text()).contains("This note is no edition of a series");
    assertThat(page.select(".life__column")).hasSize(1);
  }

  @Test
  void aVersionThatWasReplacedLeadsToTheOneThatCounts() {
    Document page = page("/wording?passage=90502-19/I/2");

    assertThat(page.select(".notice a").attr("href")).isEqualTo("/notes/90502-1-19");
  }

  @Test
  void aWrongAddressIsRefused() {
    assertThat(visitor().get("/wording").statusCode()).isEqualTo(400);
    assertThat(visitor().get("/wording?passage=90504-21/II/99").statusCode()).isEqualTo(404);
    assertThat(visitor().get("/api/wording?passage=nothing").statusCode()).isEqualTo(404);
    HttpResponse<String> path = visitor().get("/wording/90504-21/II/2");
    assertThat(path.statusCode()).isEqualTo(302);
    assertThat(path.headers().firstValue("Location").orElse(""))
        .endsWith("/wording?passage=90504-21%2FII%2F2");
  }

  @Test
  void jsonHasTextsAndEditsOfEachStage() {
    JsonNode json = visitor().json("/api" + PORTS);

    assertThat(json.required("stages").valueStream().map(s -> s.required("event").stringValue()))
        .containsExactly("first-seen", "changed", "dropped", "returned");
    JsonNode changed = json.required("stages").required(1);
    assertThat(changed.required("text").stringValue()).contains("nine countries");
    assertThat(changed.required("edits")).hasSize(1);
    assertThat(json.required("stages").required(2).has("text")).isFalse();
    JsonNode place = json.required("stages").required(3).required("passages").required(0);
    assertThat(place.required("page").intValue()).isEqualTo(3);
  }

  @Test
  void sameWordingLeadsToItsHistory() {
    Element same = page("/?q=observatories").select("details.same").first();

    assertThat(same.select("a[href^=/wording]").text()).startsWith("History of this wording");
    assertThat(same.select("summary a")).isEmpty();
    Element changed = page("/?q=%22port+officers+of+nine%22").select("details.same").first();
    assertThat(changed.select("summary").text()).endsWith("before 2018 in other words");
    assertThat(changed.select("a[href^=/wording]").text()).isEqualTo("History of this wording");
  }

  @Test
  void theMarkThatPinsACitationIsExplained() {
    Element details = page("/notes/90504-21/cite?passage=90504-21/II/2").select("details").last();

    assertThat(details.select("summary").text()).isEqualTo("Id, hash and reading");
    assertThat(details.select("p").first().text()).startsWith("It names the passage and the exact");
    assertThat(details.select("code").text())
        .startsWith(
            "ST 90504/21, edition 2020, section II, passage 2, p. 3 (adopted by the Council)"
                + " [90504-21/II/2 sha256:")
        .endsWith(" reading 7]");
  }

  @Test
  void wordsAreCopiedAsPeopleCiteThem() {
    String address = "/notes/90504-21/cite?passage=90504-21/II/2";
    String link = visitor().root() + "/notes/90504-21#90504-21/II/2";
    String quote =
        "\u201CPort officers of nine countries were trained to search containers for hidden"
            + " cargo.\u201D\n";
    String expected = quote + "Council document 90504/21, 1 June 2021, p. 3, section II\n" + link;

    Document page = page(address);
    assertThat(page.select("textarea[readonly]").first().wholeText()).isEqualTo(expected);
    assertThat(page.select("[data-rich] a").attr("href")).isEqualTo(link);
    assertThat(page.select("[data-rich] a em").text()).isEqualTo("Council document 90504/21");
    assertThat(page(address + "&lang=fr").select("[data-rich]").text())
        .isEqualTo("Document du Conseil 90504/21, 1er juin 2021, p. 3, section II");
    HttpResponse<String> plain = visitor().get(address, "Accept", "text/plain");
    assertThat(plain.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(plain.body()).isEqualTo(expected);
    assertThat(visitor().get(address.replace("cite?", "cite.txt?")).body()).isEqualTo(plain.body());
    assertThat(visitor().get("/notes/90504-21/cite").statusCode()).isEqualTo(404);
  }

  private static Visitor visitor() {
    return site.visitor();
  }

  private static Document page(String address) {
    return visitor().page(address);
  }
}
