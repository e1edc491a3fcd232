package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a reader gets, and how another is chosen. */
class LanguagesTest extends SiteTest {

  private static Document parsed(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  private static String language(HttpResponse<String> answer) {
    return parsed(answer).select("html").attr("lang");
  }

  @ParameterizedTest
  @CsvSource({
    "'', en",
    "de, en",
    "fr-BE, fr",
    "'de, es;q=0.8, en;q=0.5', es",
    "'pt;q=0.4, fr;q=0.9', fr",
  })
  void browserThatWishesForALanguageGetsTheFirstThereIs(String wished, String language) {
    HttpResponse<String> answer = wished.isEmpty() ? get("/") : get("/", "Accept-Language", wished);

    assertThat(language(answer)).isEqualTo(language);
    assertThat(answer.headers().firstValue("Content-Language").orElseThrow()).startsWith(language);
    assertThat(String.join(",", answer.headers().allValues("Vary")))
        .containsIgnoringCase("accept-language")
        .containsIgnoringCase("cookie");
  }

  @Test
  void addressThatNamesALanguageCountsMoreThanTheBrowserAndIsRemembered() {
    HttpResponse<String> answer = get("/status?lang=es", "Accept-Language", "fr");

    assertThat(language(answer)).isEqualTo("es");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("lang=es;")
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(language(get("/status", "Cookie", "lang=es", "Accept-Language", "fr")))
        .isEqualTo("es");
  }

  @Test
  void languageThatThereIsNotIsNoWish() {
    HttpResponse<String> answer = get("/?lang=xx", "Cookie", "lang=%22%3E");

    assertThat(language(answer)).isEqualTo("en");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void switchKeepsThePageAndItsSearch() {
    Document page = parsed(get("/?q=seacop&country=BO&lang=fr"));

    assertThat(page.select("#languages a").eachAttr("href"))
        .containsExactly("/?q=seacop&country=BO&lang=en", "/?q=seacop&country=BO&lang=es");
    assertThat(page.select("#languages [aria-current]").eachText()).isEqualTo(List.of("Français"));
  }

  @Test
  void switchKeepsAnAddressThatThereIsNot() {
    Document page = parsed(get("/nowhere?q=seacop&lang=fr"));

    assertThat(page.select("#languages a").eachAttr("href"))
        .containsExactly("/nowhere?q=seacop&lang=en", "/nowhere?q=seacop&lang=es");
  }

  @Test
  void unionIsCalledByTheLettersOfTheLanguage() {
    assertThat(parsed(get("/?country=EU&lang=fr")).select(".chip dd").text()).contains("UE");
    assertThat(parsed(get("/?country=EU&lang=en")).select(".chip dd").text()).contains("EU");
  }

  @Test
  void numbersCountriesAndDatesAreThoseOfTheLanguage() {
    Document french = parsed(get("/facets/country?lang=fr"));
    Document spanish = parsed(get("/facets/country?lang=es"));

    assertThat(french.text()).contains("Bolivie").doesNotContain("Bolivia");
    assertThat(spanish.text()).contains("Bolivia");
  }

  @Test
  void apiIsInEnglishUnlessItsAddressSaysOtherwise() {
    assertThat(get("/api/search?q=bolivia", "Accept-Language", "fr").body())
        .contains("\"Bolivia\"");
    assertThat(get("/api/search?q=bolivia&lang=fr").body()).contains("\"Bolivie\"");
  }

  @Test
  void pageThatIsNotThereSaysSoInTheLanguage() {
    assertThat(parsed(get("/nowhere?lang=fr")).select("html").attr("lang")).isEqualTo("fr");
  }
}
