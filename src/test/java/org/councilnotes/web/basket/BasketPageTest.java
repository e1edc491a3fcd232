package org.councilnotes.web.basket;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.TestNotes;
import org.councilnotes.note.Passage;
import org.councilnotes.web.SiteTest;
import org.councilnotes.web.address.BasketEntry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BasketPageTest extends SiteTest {

  private static final Passage WARNING = passage("90364-19/I/2");

  @Test
  void passagesStandWithTheirCitations() {
    Document page = page("/basket?p=90364-19/I/2&p=90200-18/1/2");

    assertThat(page.select(".hit__text").eachText())
        .first()
        .asString()
        .startsWith("The observatories of Chile and Argentina");
    assertThat(page.select("#citations").text())
        .contains("Council document 90364/19, 26 June 2019, ")
        .contains("/notes/90200-18#90200-18/1/2");
    assertThat(page.select(".hit details code").eachText().toString())
        .contains("[90364-19/I/2 sha256:")
        .contains("[90200-18/1/2 sha256:");
    assertThat(page.select("[data-rich] em").eachText())
        .containsExactly("Council document 90364/19", "Council document 90200/18");
    assertThat(get("/basket.txt?p=90364-19/I/2").body())
        .startsWith("\u201CThe observatories of Chile");
  }

  @Test
  void passageIsTakenOutByALink() {
    Document page = page("/basket?p=90364-19/I/2&p=90200-18/1/2");

    assertThat(page.select("[data-unkeep]").first().attr("href"))
        .startsWith("/basket?p=90200-18%2F1%2F2%40")
        .doesNotContain("90364");
  }

  @Test
  void editionsOfOneSeriesCanBeCompared() {
    assertThat(
            page("/basket?p=90364-19/I/2&p=90200-18/1/2")
                .select("a[href^=/compare]")
                .eachAttr("href"))
        .contains("/compare?note=90200-18&note=90364-19");
    assertThat(page("/basket?p=90364-19/I/2").select("main a[href^=/compare?]")).isEmpty();
  }

  @Test
  void passageWithAnotherIdIsFoundByItsWords() {
    String shifted = "90364-19/I/9@" + BasketEntry.of(WARNING).hash();

    assertThat(get("/basket?p=" + shifted).statusCode()).isEqualTo(302);
    assertThat(get("/basket?p=" + shifted).headers().firstValue("Location").orElseThrow())
        .endsWith("/basket?p=90364-19%2FI%2F2%40" + BasketEntry.of(WARNING).hash());
  }

  @Test
  void otherWordsAndPassagesThatAreGoneAreSaid() {
    assertThat(page("/basket?p=90364-19/I/2@0123456789abcdef").select(".told").text())
        .contains("have changed");
    assertThat(page("/basket?p=90999-19/I/2").select(".told").text()).contains("not any more");
  }

  @Test
  void basketGoesAlongWithEveryLinkOfASearchButTheFilesAndFeeds() {
    Document page = page("/?q=unit&size=1&p=90364-19/I/2&country=BO");

    assertThat(page.select("form input[name=p]").eachAttr("value")).containsExactly("90364-19/I/2");
    assertThat(page.select(".facet a, .pages a, .hit__place a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.contains("p=90364-19%2FI%2F2"));
    assertThat(page.select(".take a").eachAttr("href"))
        .isNotEmpty()
        .noneMatch(href -> href.contains("&p="));
    assertThat(page.select("[data-basket]").attr("href"))
        .isEqualTo("/basket?p=90364-19%2FI%2F2&q=unit&country=BO&size=1");
    assertThat(page.select(".hit [data-keep]").attr("href"))
        .startsWith("/basket?p=90364-19%2FI%2F2&p=")
        .contains("&q=unit");
  }

  @Test
  void basketLeadsBackToTheSearchThatItCameFrom() {
    Document page = page("/basket?p=90364-19/I/2&p=90200-18/1/2&q=system&country=BO");

    assertThat(page.select("main a:contains(Go on searching)").attr("href"))
        .startsWith("/?q=system&country=BO&p=90364-19%2FI%2F2%40");
    assertThat(page.select(".hit [data-unkeep]").attr("href")).contains("&q=system&country=BO");
    assertThat(page.select("main form input[name=q]").attr("value")).isEqualTo("system");
  }

  @Test
  void emptyBasketSaysHowItIsFilled() {
    assertThat(page("/basket").select("main").text()).contains("There is nothing in it");
  }

  @Test
  void onlyAScriptOffersToKeepTheBasket() {
    Document page = page("/basket?p=90364-19/I/2");

    assertThat(page.select("[data-basket-store]").hasAttr("hidden")).isTrue();
    assertThat(page.select("[data-basket-store] button")).hasSize(1);
  }

  @Test
  void tooManyPassagesAreRefused() {
    StringBuilder many = new StringBuilder("/basket?p=0");
    for (int i = 1; i <= 200; i++) {
      many.append("&p=").append(i);
    }
    assertThat(get(many.toString()).statusCode()).isEqualTo(400);
  }

  private static Passage passage(String id) {
    return TestNotes.ANNUAL_2019.passages().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
