package org.councilnotes.web.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.councilnotes.KeysAsNames;
import org.councilnotes.query.Facet;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.SiteTest;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.FacetValueList.Asked;
import org.councilnotes.web.facet.FacetValueList.Entry;
import org.councilnotes.web.facet.FacetValueList.Order;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FacetPageTest extends SiteTest {

  @Test
  void valuesStandInTheOrderOfTheAlphabetUnderTheirParents() {
    Document page = page("/facets/programme");

    assertThat(page.select(".index-value a").eachText())
        .containsExactly(
            "CRP (Cocaine Route Programme)",
            "AIRCOP (Airport Communication Project)",
            "SEACOP (Seaport Cooperation Project)",
            "No programme named");
    assertThat(page.select(".index-value-1 a").eachText()).hasSize(2);
  }

  @Test
  void valueLeadsBackToTheSearchWithItChosen() {
    Document page = page("/facets/country?q=project&sort=newest&find=bol");

    assertThat(page.select(".index-value a:contains(Bolivia)").attr("href"))
        .isEqualTo("/?q=project&country=BO&sort=newest");
    assertThat(page.select(".facet__exclude:contains(Bolivia)").attr("href"))
        .isEqualTo("/?q=project&not.country=BO&sort=newest");
  }

  @Test
  void chosenValueIsTakenBack() {
    Document page = page("/facets/country?country=BO&not.country=PE");

    assertThat(page.select("tr:contains(Bolivia) .index__do").text())
        .startsWith("any of Remove Bolivia");
    assertThat(page.select("tr:contains(Peru) .index__do a").attr("href"))
        .isEqualTo("/?country=BO");
  }

  @Test
  void valuesOfUsersOwnVocabularyAreThere() {
    assertThat(page("/facets/organisation?order=count").select(".index-value a").eachText())
        .contains("UNODC")
        .endsWith("Not stated");
  }

  @Test
  void everyValueThatTheSearchPageCountsIsFoundByItsName() {
    Document page = page("/facets/country");

    assertThat(page.select(".index-value > a:first-child").eachText())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(found(name)).as(name).contains(name));
  }

  private List<String> found(String name) {
    String find = SearchState.parameter("find", name);
    return page("/facets/country?" + find).select(".index-value a").eachText();
  }

  @Test
  void unknownFacetIsNotFound() {
    assertThat(get("/facets/colour").statusCode()).isEqualTo(404);
    assertThat(get("/facets/country?order=size").statusCode()).isEqualTo(400);
  }

  @Test
  void valuesBeyondTheFirstPageAreReachedAndFound() {
    List<FacetValue> counted =
        IntStream.range(0, 250).mapToObj(i -> new FacetValue("CODE " + i, 250 - i, false)).toList();
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      all.addAll(values(index(counted, new Asked(Order.COUNT, "", page))));
    }

    assertThat(all).hasSize(250).startsWith("CODE 0").endsWith("CODE 249");
    assertThat(values(index(counted, new Asked(Order.AZ, "code 249", 1))))
        .containsExactly("CODE 249");
  }

  @Test
  void accentsStandWithTheirLettersAndAreNotNeededToFind() {
    List<FacetValue> counted =
        List.of(
            new FacetValue("Zambia", 9, false),
            new FacetValue("none", 99, false),
            new FacetValue("Åland", 2, false),
            new FacetValue("belgium", 3, false));

    assertThat(values(index(counted, new Asked(Order.AZ, "", 1))))
        .containsExactly("Åland", "belgium", "Zambia", "none");
    assertThat(values(index(counted, new Asked(Order.AZ, "ALAND", 1)))).containsExactly("Åland");
  }

  private static FacetValueList index(List<FacetValue> counted, Asked asked) {
    return new FacetPage.ValueLister(
            Facet.CODE, SearchState.START, KeysAsNames.OF_FACETS, Locale.ENGLISH)
        .of(counted, asked);
  }

  private static List<String> values(FacetValueList index) {
    return index.entries().stream().map(Entry::value).map(FacetTree.Value::value).toList();
  }
}
