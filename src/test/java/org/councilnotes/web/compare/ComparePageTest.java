package org.councilnotes.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.web.SiteTest;
import org.councilnotes.web.note.PassageMenu;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ComparePageTest extends SiteTest {

  private static final String EDITIONS = "/compare?note=90200-18&note=90364-19";
  private static final String THREE = EDITIONS + "&note=90363-19";

  @Test
  void newestEditionAndTheOneBeforeItAreTicked() {
    Document page = page("/compare");

    assertThat(page.select("h1").text()).isEqualTo("Compare notes");
    assertThat(page.select("input[checked]").eachAttr("value"))
        .containsExactly("90364-19", "90200-18");
  }

  @Test
  void anyTwoNotesCanBeChosen() {
    Document page = page("/compare");

    assertThat(page.select("select[name=note]").eachAttr("id")).containsExactly("left", "right");
    assertThat(page.select("#left optgroup option").eachText())
        .contains("2018-19, 90364/19", "2017-18, 90200/18", "90363/19, Declaration on drugs");
  }

  @Test
  void oneNoteAloneIsPutIntoTheForm() {
    Document page = page("/compare?note=90200-18&note=");

    assertThat(page.select("#left option[selected]").attr("value")).isEqualTo("90200-18");
    assertThat(page.select("input[checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("90200-18", "90364-19");
    assertThat(page.select(".comparison")).isEmpty();
  }

  @Test
  void editionsStandOldestFirstHoweverTheyAreGiven() {
    Document page = page("/compare?note=90364-19&note=90200-18");

    assertThat(page.select("h1").text()).isEqualTo("2017-18 and 2018-19 compared");
    assertThat(page.select(".head__label").eachText()).containsExactly("2017-18", "2018-19");
  }

  @Test
  void revisionsStandInTheirOrder() {
    Document page = page("/compare?note=90701/1/20 REV 1&note=90701/20".replace(" ", "+"));

    assertThat(page.select(".head__label").eachText())
        .containsExactly("90701/20", "90701/1/20 REV 1");
  }

  @Test
  void notesWithNothingInCommonStandAsGiven() {
    assertThat(page("/compare?note=90364-19&note=90363-19").select(".head__label").eachText())
        .containsExactly("90364/19", "90363/19");
  }

  @Test
  void everyChangeIsSaidInWordsAndHasItsNumber() {
    Document page = page(EDITIONS);
    List<Element> changes = page.select("[data-change]");

    assertThat(changes).isNotEmpty();
    for (Element change : changes) {
      Element what = page.getElementById(change.attr("aria-labelledby"));
      assertThat(what).isNotNull();
      assertThat(what.text())
          .matches("Change %s of %d: \\w.*".formatted(change.attr("data-change"), changes.size()));
    }
  }

  @Test
  void everyPassageOfEveryNoteCanBeLandedOn() {
    Document page = page(EDITIONS);

    for (String note : List.of("90200-18", "90364-19")) {
      for (JsonNode passage : json("/api/notes/" + note).get("passages")) {
        assertThat(page.getElementById(passage.get("id").stringValue()))
            .as(passage.get("id").stringValue())
            .isNotNull();
      }
    }
  }

  @Test
  void noIdStandsTwice() {
    assertThat(page(THREE).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void wordingLeadsToItsPlaceAndBringsItsCitation() {
    Element cell =
        page(EDITIONS).select(".cell:has(a[href='/notes/90364-19#90364-19/II.a/2'])").first();

    assertThat(cell).isNotNull();
    assertThat(cell.select("button").attr("data-citation"))
        .isEqualTo("Council document 90364/19, 26 June 2019, section II, point a");
    assertThat(cell.select("button").attr("data-document")).isEqualTo("Council document 90364/19");
  }

  @Test
  void passageOfAHitOpensBesideTheEditionBefore() {
    HttpResponse<String> answer = get("/compare?note=90364-19&passage=90364-19/II.a/2");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/compare?note=90200-18&note=90364-19#90364-19/II.a/2");
    assertThat(page("/?q=port+officers").select(".hit a").eachAttr("href"))
        .contains("/compare?note=90364-19&passage=90364-19%2FII.a%2F2");
  }

  @Test
  void passageOfTheOldestEditionOpensBesideTheNext() {
    assertThat(get("/compare?note=90200-18&passage=90200-18/2/2").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("note=90200-18&note=90364-19#"));
  }

  @Test
  void noteThatIsTheOnlyOneOfItsKindIsPutIntoTheForm() {
    Document page = page("/compare?note=90363-19&passage=90363-19/cover/3");

    assertThat(page.select(".notice").text()).contains("No other edition");
    assertThat(page.select("#left option[selected]").attr("value")).isEqualTo("90363-19");
  }

  @Test
  void eachPassageLeadsToOtherYears() {
    String years = "[data-of=years]";

    assertThat(page("/notes/90364-19").select(years).eachAttr("href"))
        .containsExactly("/compare?note=90200-18&note=90364-19#" + PassageMenu.ANY_PASSAGE);
    assertThat(page("/notes/90364-19/cite?passage=90364-19/II.a/2").select(years).eachAttr("href"))
        .containsExactly("/compare?note=90200-18&note=90364-19#90364-19/II.a/2");
    assertThat(page("/notes/90363-19").select(years)).isEmpty();
  }

  @Test
  void versionsAreComparedByOneClick() {
    String href = "/compare?note=90701-20&note=90701-1-20";

    assertThat(page("/notes/90701-1-20").select("a[aria-label=compare with 90701/20]").attr("href"))
        .isEqualTo(href);
    assertThat(page("/compare?note=90701-1-20&note=90364-19").select(".views a").eachAttr("href"))
        .contains(href);
  }

  @Test
  void whatIsHiddenIsCountedInEachSectionAndInTotal() {
    Document page = page("/compare?note=90701-20&note=90701-1-20&show=changes");

    assertThat(page.select(".sums__hidden").text()).startsWith("1 unchanged passage hidden.");
    assertThat(page.select(".part__hidden").text()).startsWith("1 unchanged passage hidden.");
    assertThat(page.select(".row")).isEmpty();
    assertThat(page(EDITIONS + "&show=all").select(".sums__hidden").text())
        .startsWith("Nothing is hidden.");
  }

  @Test
  void anyNoteCanBeTheBase() {
    Document page = page(THREE + "&base=2");

    assertThat(page.select(".views a[aria-current]").eachText()).contains("90364/19");
    assertThat(page.select(".sum__pair").eachText())
        .containsExactly(
            "From 90200/18 to 90364/19: these two alone",
            "From 90364/19 to 90363/19: these two alone");
  }

  @Test
  void sameAddressShowsTheSameView() {
    String address = THREE + "&base=1&view=inline&show=substantive";
    Document page = page(address);

    assertThat(page.select(".views a[aria-current]").eachText())
        .contains("In one text", "Only substantive changes");
    assertThat(page.select(".comparison--inline .head")).hasSize(2);
    assertThat(page.select(".views a[aria-current]").eachAttr("href")).contains(address);
  }

  @Test
  void textsOfDifferentLanguagesAreSaidNotToMatch() {
    assertThat(page("/compare?note=90364-19&note=90364-19.fr").select(".notice").text())
        .contains("different languages (English, French)");
  }

  @Test
  void jsonHasTheSameRows() {
    JsonNode json = json("/api" + EDITIONS);

    assertThat(json.at("/witnesses/1/note").stringValue()).isEqualTo("90364-19");
    assertThat(json.get("rows")).hasSameSizeAs(page(EDITIONS).select(".row"));
    assertThat(json("/api" + THREE + "&base=3").get("witnesses")).hasSize(3);
  }

  @Test
  void numbersMayBeSpelledAnyWay() {
    assertThat(page("/compare?note=90200/18&note=ST+90364+2019+INIT").select("h1").text())
        .isEqualTo("2017-18 and 2018-19 compared");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?note=90200-18&note=90200-18",
        "?note=90200-18&note=90200/18",
        "?note=90200-18&note=90364-19&base=3",
        "?note=90200-18&note=90364-19&base=first",
      })
  void whatCannotBeComparedIsRefused(String query) {
    assertThat(get("/compare" + query).statusCode()).isEqualTo(400);
    assertThat(get("/api/compare" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"&view=heap, side", "&show=some, substantive"})
  void unknownViewIsRefusedWithThoseThatAreKnown(String query, String known) {
    HttpResponse<String> answer = get(EDITIONS + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(known);
  }

  @Test
  void moreThanTenNotesAreRefused() {
    String eleven =
        IntStream.rangeClosed(1, 11)
            .mapToObj(n -> "note=9036%d-19".formatted(n))
            .collect(Collectors.joining("&", "/compare?", ""));

    assertThat(get(eleven).statusCode()).isEqualTo(400);
    assertThat(page(eleven).select("main").text()).contains("At most 10 notes", "11");
  }

  @Test
  void unknownNoteIsNotFound() {
    assertThat(get("/compare?note=90200-18&note=1/19").statusCode()).isEqualTo(404);
    assertThat(get("/api/compare").statusCode()).isEqualTo(400);
  }
}
