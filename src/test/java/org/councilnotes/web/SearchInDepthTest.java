package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search page offers beside its list: years, wordings, lines, files to take away. */
class SearchInDepthTest extends SiteTest {

  @Test
  void yearsAreBarsThatLeadToTheSearchInThatYear() {
    Element bar = page("/?q=project").select(".stretch__bars a").last();

    assertThat(bar.attr("aria-label")).matches("2019: \\d+ passages?");
    assertThat(bar.attr("href")).isEqualTo("/?q=project&year.from=2019&year.to=2019");
    assertThat(bar.select("rect").attr("height")).isNotEqualTo("0");
  }

  @Test
  void chosenStretchIsFilledInAndTakenBackByItsChip() {
    Document page = page("/?q=project&year.from=2018&year.to=2019");

    assertThat(page.select("#year-from").attr("value")).isEqualTo("2018");
    assertThat(page.select("#year-to").attr("value")).isEqualTo("2019");
    assertThat(page.select(".chip--years").text()).contains("2018–2019");
    assertThat(page.select(".chip--years a").attr("href")).isEqualTo("/?q=project");
    assertThat(page.select(".stretch__bars li.is-chosen")).hasSize(2);
  }

  @Test
  void whatIsNotStatedStaysBesideTheStretch() {
    assertThat(page("/?year.from=2018").select("input[name=year][value=none]")).hasSize(1);
  }

  @Test
  void stretchStaysInTheFormWhereNothingIsFound() {
    assertThat(page("/?q=zeppelin&year.from=2018").select("#year-from").attr("value"))
        .isEqualTo("2018");
  }

  @Test
  void wordsWithinTheResultsNarrowThemAndKeepTheOthers() {
    Document page = page("/?q=system&within=chile");

    assertThat(page.select(".hit")).isNotEmpty();
    assertThat(page.select(".hit__text").eachText())
        .allSatisfy(text -> assertThat(text).containsIgnoringCase("system").contains("Chil"));
    assertThat(page.select("#q").attr("value")).isEqualTo("system");
    assertThat(page.select("#within").attr("value")).isEqualTo("chile");
    assertThat(page("/?q=system").select(".hit").size()).isGreaterThan(page.select(".hit").size());
  }

  @Test
  void nothingWithinTheResultsLeadsBackToAllOfThem() {
    assertThat(page("/?q=system&within=zeppelin").select(".advice a").eachAttr("href"))
        .contains("/?q=system");
  }

  @Test
  void matchesAreShownLineByLine() {
    Document page = page("/?q=bolivia&view=kwic&sort=left");

    assertThat(page.select(".kwic tbody tr td.kwic__match").eachText()).containsOnly("Bolivia");
    assertThat(page.select(".kwic tbody td.kwic__left").eachText())
        .isNotEmpty()
        .isSortedAccordingTo((one, other) -> lastWord(one).compareToIgnoreCase(lastWord(other)));
    assertThat(page.select(".kwic tbody a").first().attr("href"))
        .startsWith("/notes/90364-19?hit=");
    assertThat(page.select("#sort option[selected]").attr("value")).isEqualTo("left");
    assertThat(page.select("input[name=view]").attr("value")).isEqualTo("kwic");
  }

  @Test
  void everyPassageIsAnotherListOfTheSameSearch() {
    Document page = page("/?q=system&grouped=false");

    assertThat(page.select(".ways__links a").first().attr("href")).isEqualTo("/?q=system");
    assertThat(page.select("input[type=hidden][name=grouped]").attr("value")).isEqualTo("false");
  }

  @Test
  void whatIsTakenAwayIsTheWholeSearchWithItsFilters() {
    String search = "q=system&within=chile&country=CL&not.role=host&versions=all&year.from=2017";
    Document page = page("/?" + search + "&sort=newest&grouped=false&page=2&size=1");
    String kept = search + "&sort=newest&grouped=false&size=1";

    assertThat(page.select(".take a").eachAttr("href"))
        .containsExactly(
            "/api/export?format=csv&" + kept,
            "/api/export?format=xlsx&" + kept,
            "/api/export?format=json&" + kept,
            "/api/export?format=ris&" + kept,
            "/api/export?format=bibtex&" + kept,
            "/api/export?format=csl&" + kept,
            "/api/export?format=csv&rows=mentions&" + kept,
            "/api/export?format=xlsx&rows=mentions&" + kept,
            "/api/export?format=json&rows=mentions&" + kept,
            "/api/research-object?" + kept,
            "/feed?" + kept);
    assertThat(page.select("link[rel=alternate][type=application/atom+xml]").attr("href"))
        .isEqualTo("/feed?" + kept);
  }

  @Test
  void dateIsTheNotesOwnAndAnUndatedNoteSaysSo() {
    assertThat(page("/?q=ferry").select(".hit .facts").first().text()).startsWith("No date stated");
  }

  @Test
  void passageOfAnEditionLeadsToTheHistoryOfItsWording() {
    assertThat(
            page("/?q=%22early+warning+system%22&year=2019")
                .select(".hit__do a:contains(History)")
                .attr("href"))
        .isEqualTo("/wording?passage=90364-19%2FI%2F2");
    assertThat(page("/?q=ferry").select(".hit a[href^=/wording]")).isEmpty();
  }

  @Test
  void likePassagesStandAsHitsOfASearchDo() {
    assertThat(page("/like?passage=90364-19/I/2").select(".finder .finder__results .hit"))
        .isNotEmpty();
  }

  @Test
  void passageIsCopiedKeptAndLikenedFromItsHit() {
    Element hit = page("/?q=%22early+warning+system%22&year=2019").select(".hit").first();

    assertThat(hit.select(".hit__do a").eachAttr("href"))
        .element(0)
        .isEqualTo("/notes/90364-19/cite?passage=90364-19%2FI%2F2");
    assertThat(hit.select("[data-keep]").attr("href")).startsWith("/basket?p=90364-19%2FI%2F2%40");
    assertThat(page(hit.select("a[href^=/like]").attr("href")).select(".hit h3 a").eachAttr("href"))
        .isNotEmpty()
        .doesNotContain("/notes/90364-19#90364-19/I/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=system",
        "q=project&country=BO",
        "q=early+warning&not.country=AR",
        "country=PA",
        "q=ferry"
      })
  void countsAgreeOnPageLinesFacetsAndInTheApi(String search) {
    String said = page("/?" + search).select("#results").text();
    long value = json("/api/search?" + search).at("/total/value").asLong();
    long passages = json("/api/search?" + search).at("/total/passages").asLong();

    assertThat(said).containsPattern("\\b" + passages + " passages?");
    assertThat(page("/?size=100&" + search).select(".hit")).hasSize((int) value);
    assertThat(page("/?view=kwic&" + search).select("#results").text()).isEqualTo(said);
    assertThat(counts(page("/facets/country?" + search)))
        .containsExactlyInAnyOrderElementsOf(apiCounts(json("/api/search?" + search)));
  }

  private static List<String> counts(Document page) {
    return page.select(".index tbody .index__count").eachText().stream()
        .filter(count -> !count.equals("0"))
        .toList();
  }

  /** A value that is excluded and counts nothing is listed on pages only, to be taken back. */
  private static List<String> apiCounts(tools.jackson.databind.JsonNode json) {
    return json.at("/facets/country")
        .valueStream()
        .map(value -> value.get("count").asString())
        .toList();
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
