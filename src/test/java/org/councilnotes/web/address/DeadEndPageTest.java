package org.councilnotes.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.web.SiteTest;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search page says where nothing was found. */
class DeadEndPageTest extends SiteTest {

  @ParameterizedTest
  @CsvSource({
    "Bolivian, /?country=BO",
    "brésilienne, /?country=BR",
    "Bolivian zeppelin ports, ''",
  })
  void adjectiveOfACountryOffersItsFilter(String typed, String href) {
    assertThat(remedies(SearchState.START.withText(typed).href()).eachAttr("href"))
        .filteredOn(address -> address.contains("country="))
        .containsExactlyElementsOf(href.isEmpty() ? List.of() : List.of(href));
  }

  @Test
  void slipOfAnAdjectiveOffersTheFilterOfWhatMayBeMeant() {
    assertThat(remedies("/?q=Bolivan").eachAttr("href")).contains("/?country=BO");
    assertThat(remedies("/?q=Bolivan").text())
        .contains("With the filter “Countries and territories: Bolivia” in place of the word");
  }

  @Test
  void numberAmongOtherWordsIsOfferedAlone() {
    assertThat(remedies("/?q=zeppelin+doc.+90364/19").eachAttr("href")).contains("/?q=90364%2F19");
  }

  @Test
  void unknownFieldIsNamed() {
    assertThat(told("/?q=foo:bar")).contains("There is no field “foo”");
    assertThat(told("/?q=https://zeppelin")).doesNotContain("There is no field");
    assertThat(told("/?q=country:NZ")).doesNotContain("There is no field");
  }

  @Test
  void yearsBeyondTheNotesAreExplained() {
    String said = "are of the years 2017 to 2019";

    assertThat(advice("/?q=year:1850")).contains(said);
    assertThat(advice("/?q=training&year.from=1850&year.to=1860")).contains(said);
    assertThat(advice("/?q=zeppelin&year.from=2018")).doesNotContain(said);
  }

  @Test
  void yearsThatRunBackwardsAreSaidAndTurnedRound() {
    String address = "/?year.from=2025&year.to=2010";

    assertThat(advice(address)).contains("No year lies from 2025 to 2010");
    assertThat(remedies(address).eachAttr("href")).contains("/?year.from=2010&year.to=2025");
    assertThat(page("/?q=year:2025..2010").select(".told").text())
        .isEqualTo(
            "Searched literally, because the years in “year:2025..2010” end before they begin.");
    assertThat(page("/?q=country:Atlantis").select(".told").text())
        .isEqualTo(
            "Searched literally, because the field in “country:Atlantis” has no such value.");
  }

  @Test
  void languagesOfThePassagesAreSaidWhereWordsFindNothing() {
    Document page = page("/?q=zeppelin&lang=fr");

    assertThat(page.select(".advice").text())
        .containsPattern("\\d+ passages sur \\d+ sont en anglais");
    assertThat(advice("/?q=zeppelin")).containsPattern("\\d+ passages of \\d+ are in English");
    assertThat(advice("/?q=country:NZ")).doesNotContain("in English");
    assertThat(advice("/?q=year:1850")).doesNotContain("in English");
    assertThat(advice("/?year.from=1850")).doesNotContain("in English");
  }

  @Test
  void numbersThatAreShownAsExamplesAreHeld() {
    String advice = advice("/?q=zeppelin");

    assertThat(advice).contains("any spelling: 90363/19, ST 90363 2019 INIT.");
    assertThat(page("/?q=ST+90363+2019+INIT").select(".named__note a").text())
        .isEqualTo("90363/19");
  }

  private String told(String address) {
    return page(address).select(".told").text();
  }

  private String advice(String address) {
    return page(address).select(".advice").text();
  }

  private Elements remedies(String address) {
    return page(address).select(".remedies a");
  }
}
