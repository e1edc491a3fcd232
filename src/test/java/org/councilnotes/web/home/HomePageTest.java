package org.councilnotes.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.web.SampleSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of the sample archive, where nothing is asked for. */
class HomePageTest {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  private static Document home;

  @BeforeAll
  static void serve() {
    home = SampleSite.visitor().page("/");
  }

  private static List<Integer> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(number -> Integer.valueOf(number.group().replace(",", "")))
        .toList();
  }

  private static List<Integer> heading(String address) {
    return numbers(SampleSite.visitor().page(address).select("#results").text());
  }

  @Test
  void nothingIsListedThatNobodyAskedFor() {
    assertThat(home.select("h1").text()).isEqualTo("Search the notes");
    assertThat(home.select("#q")).hasSize(1);
    assertThat(home.select(".hit, #results, .finder__filters")).isEmpty();
    assertThat(home.select("nav a[aria-current]").text()).isEqualTo("Search");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=", "/?page=1", "/?sort=newest", "/?country=BO", "/?q=&lang=fr"})
  void anyParameterOfASearchGivesResults(String address) {
    Document page = SampleSite.visitor().page(address);

    assertThat(page.select(".hit")).isNotEmpty();
    assertThat(page.select(".home")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?lang=fr", "/?p=91790-19/II.COMPONENT-1/5", "/?lang=es&p=x"})
  void languageAndBasketAloneAskForNothing(String address) {
    assertThat(SampleSite.visitor().page(address).select(".home")).hasSize(1);
  }

  @Test
  void threeExamplesFindSomething() {
    List<String> examples = home.select(".home__examples a").eachAttr("href");

    assertThat(examples).hasSize(3).doesNotHaveDuplicates();
    for (String example : examples) {
      assertThat(SampleSite.visitor().page(example).select(".hit")).as(example).isNotEmpty();
    }
    assertThat(SampleSite.visitor().page("/?lang=fr").select(".home__examples a").eachAttr("href"))
        .allSatisfy(
            example ->
                assertThat(SampleSite.visitor().page(example).select(".hit"))
                    .as(example)
                    .isNotEmpty());
  }

  @Test
  void everyPassageIsOneLinkAwayAndIsCountedAsThere() {
    Element all = home.select(".home__all a").first();
    List<Integer> found = heading(all.attr("href"));

    assertThat(all.attr("href")).isEqualTo("/?q=");
    assertThat(found).containsAll(numbers(all.text()));
  }

  @Test
  void newestNotesLeadToTheirPages() {
    assertThat(home.select("[aria-labelledby=newest] .named__note a")).hasSize(5);
    assertThat(home.select("[aria-labelledby=newest] .named__note a").first().attr("href"))
        .isEqualTo("/notes/91018-25");
    assertThat(home.select("[aria-labelledby=newest] time").eachAttr("datetime"))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .isNotEmpty();
  }

  @Test
  void changeOfANewestEditionIsThatOfItsSeriesAndOfItsComparison() {
    List<Element> editions = home.select(".home__series li");

    assertThat(editions).hasSize(4);
    for (Element edition : editions) {
      String told = edition.select(".home__change").text();
      assertThat(told)
          .matches("[\\d,]+ new, [\\d,]+ dropped, [\\d,]+ changed since [\\d/-]+: compare");
      List<Integer> three = numbers(told).subList(0, 3);
      Document series = SampleSite.visitor().page(edition.select("a").first().attr("href"));
      Document compared =
          SampleSite.visitor().page(edition.select("a[href^=/compare]").attr("href"));
      String onSeries = series.select(".edition__change").last().text();
      String onComparison = compared.select(".sum .relations").text();
      for (int i = 0; i < three.size(); i++) {
        String count = three.get(i) + " " + List.of("new", "dropped", "changed").get(i);
        if (three.get(i) > 0) {
          assertThat(onSeries).contains(count);
          assertThat(onComparison).contains(count);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"programme", "country"})
  void valuesAreCountedAsTheirSearchesFindThem(String facet) {
    List<Element> rows = home.select("[aria-labelledby=" + facet + "] li");

    assertThat(rows).hasSizeBetween(5, 12);
    for (Element row : rows.subList(0, 4)) {
      int passages = numbers(row.select(".bars__count").text()).getFirst();
      assertThat(heading(row.select("a").attr("href"))).as(row.text()).contains(passages);
    }
    assertThat(home.select("[aria-labelledby=" + facet + "] p a").attr("href"))
        .isEqualTo("/facets/" + facet);
  }

  @Test
  void barsAreSaidInWordsThatTheSearchOfTheYearConfirms() {
    Element row = home.select("[aria-labelledby=programme] li").first();
    List<Integer> year = numbers(row.select(".govuk-visually-hidden").text());

    assertThat(row.select("svg").attr("aria-hidden")).isEqualTo("true");
    assertThat(row.select("svg rect")).hasSizeBetween(2, 12);
    assertThat(heading(row.select("a").attr("href") + "&year=" + year.get(0)))
        .contains(year.get(1));
  }

  @Test
  void countriesAreNoRegions() {
    assertThat(home.select("[aria-labelledby=country] li a").eachAttr("href"))
        .doesNotContain("/?country=SOUTH-AMERICA", "/?country=CARIBBEAN", "/?country=CELAC");
  }

  @Test
  void basketGoesAlong() {
    Document page = SampleSite.visitor().page("/?p=91790-19/II.COMPONENT-1/5");

    assertThat(page.select(".home form input[name=p]")).hasSize(1);
    assertThat(page.select(".home__all a").attr("href")).startsWith("/?q=&p=91790-19");
    assertThat(page.select(".masthead__nav a").first().attr("href")).startsWith("/?p=91790-19");
  }
}
