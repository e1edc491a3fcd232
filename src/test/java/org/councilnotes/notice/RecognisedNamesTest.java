package org.councilnotes.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.councilnotes.web.address.SearchState;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Names in the words of a search, as the page and the API offer them, on the sample notes. */
class RecognisedNamesTest {

  private final Visitor visitor = SampleSite.visitor();

  private static String address(String words, String... more) {
    return "?" + SearchState.parameter("q", words) + String.join("", more);
  }

  private JsonNode answer(String words, String... more) {
    return visitor.json("/api/search" + address(words, more));
  }

  private Document page(String words, String... more) {
    return visitor.page("/" + address(words, more));
  }

  private static Element link(Document page, String words) {
    return page.select(".names a").stream()
        .filter(link -> link.text().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page.select(".names a").eachText()));
  }

  @Test
  void countryProgrammeAndEditionsAreFiltersToBeTaken() {
    JsonNode answer = answer("Bolivia COPOLAD last three reports");
    JsonNode names = answer.get("recognised");

    assertThat(names.valueStream().map(name -> name.get("facet").stringValue()))
        .containsExactly("country", "programme", "edition");
    assertThat(names.get(0).get("value").stringValue()).isEqualTo("BO");
    assertThat(names.get(0).get("label").stringValue()).isEqualTo("Bolivia");
    assertThat(names.get(0).get("start").intValue()).isZero();
    assertThat(names.get(0).get("end").intValue()).isEqualTo(7);
    assertThat(names.get(2).get("values")).hasSize(3);
    JsonNode all = answer.get("recognisedAll").get("parameters");
    assertThat(all.has("q")).isFalse();
    assertThat(all.get("country").toString()).isEqualTo("[\"BO\"]");
    assertThat(all.get("programme").toString()).isEqualTo("[\"COPOLAD\"]");
    assertThat(all.get("edition")).hasSize(3);
  }

  @Test
  void severalEditionsAreAnyOfThem() {
    JsonNode all = answer("SEACOP 2018-19 2019-21").get("recognisedAll").get("parameters");

    assertThat(all.get("edition").valueStream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrder("2018-19", "2019-21");
  }

  /** The newest editions of the programme that is named are those of its own passages. */
  @Test
  void newestEditionsAreThoseOfTheProgramme() {
    List<String> editions =
        visitor
            .json("/api/search?programme=SEACOP&size=0&facets=edition")
            .get("facets")
            .get("edition")
            .valueStream()
            .map(edition -> edition.get("value").stringValue())
            .filter(edition -> !edition.equals("none"))
            .sorted(Comparator.reverseOrder())
            .limit(2)
            .toList();
    JsonNode names = answer("SEACOP last two reports").get("recognised");

    assertThat(names.get(1).get("values").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(editions);
  }

  /** What an offer says that it finds is what the search that it leads to finds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bolivia COPOLAD last three reports",
        "training in Peru and Chile",
        "Bolivian SEACOP 2018-19",
        "pérou depuis 2017",
        "últimos dos informes AIRCOP",
        "Congolese Guinea Georgia Bulgaria host"
      })
  void everyOfferFindsAsManyPassagesAsItSays(String words) {
    JsonNode answer = answer(words, "&grouped=false");
    Document page = page(words, "&grouped=false");
    List<Element> links = page.select(".names__name");

    assertThat(links).hasSameSizeAs(answer.get("recognised"));
    for (int i = 0; i < links.size(); i++) {
      String href = links.get(i).attr("href");
      long passages = answer.get("recognised").get(i).get("passages").longValue();
      assertThat(passages).isPositive();
      assertThat(
              visitor
                  .json("/api/search" + href.substring(href.indexOf('?')) + "&size=0")
                  .get("total")
                  .get("passages")
                  .longValue())
          .as(href)
          .isEqualTo(passages);
    }
  }

  @Test
  void takenNamesStandAmongTheFiltersAndTheWordsAreOneClickAway() {
    Document found = page("Bolivia COPOLAD last three reports dialogue", "&status=adopted");
    Document taken = visitor.page(link(found, "All of these").attr("href"));

    assertThat(taken.select("#q").val()).isEqualTo("dialogue");
    assertThat(taken.select(".chip dd").eachText())
        .contains("Remove Bolivia×")
        .anyMatch(chip -> chip.contains("COPOLAD"));
    assertThat(taken.select(".names")).isEmpty();
    assertThat(taken.select(".results__typed").text())
        .isEqualTo(
            "Filters stand for words of “Bolivia COPOLAD last three reports dialogue”."
                + " Search for the words as typed");

    Document typed = visitor.page(taken.select(".results__typed a").attr("href"));
    assertThat(typed.select("#q").val()).isEqualTo("Bolivia COPOLAD last three reports dialogue");
    assertThat(typed.select(".chip dd").eachText()).containsExactly("Remove Adopted×");
    assertThat(typed.select("#results").text()).isEqualTo(found.select("#results").text());
  }

  /** Where nothing has the other words, too, the filter is offered without them. */
  @Test
  void otherWordsThatWouldLeaveNothingAreLeftOut() {
    Document found = page("Bolivia zeppelin");

    assertThat(found.select(".names li").eachText())
        .singleElement()
        .asString()
        .startsWith("Countries and territories: Bolivia")
        .endsWith("passages, without the other words");
    Document taken = visitor.page(found.select(".names__name").attr("href"));
    assertThat(taken.select("#q").val()).isEmpty();
    assertThat(taken.select(".hit")).isNotEmpty();
    assertThat(taken.select(".results__typed").text()).contains("“Bolivia zeppelin”");
  }

  @Test
  void oneNameIsTakenAfterTheOther() {
    Document found = page("Bolivia COPOLAD");
    Document one = visitor.page(link(found, "Countries and territories: Bolivia").attr("href"));

    assertThat(one.select("#q").val()).isEqualTo("COPOLAD");
    assertThat(one.select(".names__name")).hasSize(1);
    Document both = visitor.page(one.select(".names__name").attr("href"));
    assertThat(both.select("#q").val()).isEmpty();
    assertThat(both.select(".results__typed").text()).contains("“Bolivia COPOLAD”");
  }

  /** Other words that are typed afterwards have nothing to do with those before. */
  @Test
  void wordsAsTypedAreForgottenWithOtherWords() {
    assertThat(page("zeppelin", "&typed=Bolivia+zeppelin").select(".results__typed")).hasSize(1);
    assertThat(page("customs", "&typed=Bolivia+zeppelin").select(".results__typed")).isEmpty();
    assertThat(page("customs", "&typed=customs").select(".results__typed")).isEmpty();
  }

  @Test
  void nothingIsOfferedThatFindsNothingOrIsChosenAlready() {
    assertThat(answer("Tuvalu customs").get("recognised")).isEmpty();
    assertThat(answer("Bolivia", "&country=BO").get("recognised")).isEmpty();
    assertThat(answer("Bolivia", "&not.country=BO").get("recognised")).isEmpty();
    assertThat(answer("Bolivia", "&page=2").get("recognised")).isEmpty();
    assertThat(answer("\"Bolivia\"").get("recognised")).isEmpty();
    assertThat(page("customs").select(".names, .results__typed")).isEmpty();
  }

  @Test
  void nameThatStandsTwiceIsOfferedOnceAndTakenWhole() {
    JsonNode names = answer("Bolivia and Bolivian").get("recognised");

    assertThat(names).hasSize(1);
    assertThat(names.get(0).get("parameters").has("q")).isFalse();
  }

  /** An edition that the archive lacks is taken for its years. */
  @Test
  void editionThatIsNotHeldMeansItsYears() {
    JsonNode name = answer("Bolivia 2017-2020").get("recognised").get(1);

    assertThat(name.get("facet").stringValue()).isEqualTo("year");
    assertThat(name.get("values")).isEmpty();
    assertThat(name.get("label").stringValue()).isEqualTo("2017–2020");
    assertThat(name.get("parameters").get("year.from").intValue()).isEqualTo(2017);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Bolivie COPOLAD, Pays et territoires",
    "es, Bolivia COPOLAD, Países y territorios"
  })
  void offersAreInTheLanguageOfThePage(String language, String words, String facet) {
    Document page = page(words, "&lang=" + language);

    assertThat(page.select(".names__name").first().text()).contains(facet).contains("Bolivi");
  }

  /** A text that a person pastes is read in little time, however long it is. */
  @Test
  void longTextIsReadAllTheSame() {
    String words = "Bolivia de la 2018-19 ".repeat(60).strip();

    assertThat(words.length()).isLessThan(2_000);
    assertThat(visitor.get("/api/search" + address(words)).statusCode()).isEqualTo(200);
  }
}
