package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.councilnotes.web.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DraftPageTest extends SiteTest {

  private static final String SENTENCE = "The%20observatory%20of%20Chile%20joined%20the%20system";

  @Test
  void emptyPageAsksForASentenceOrAQuoteInOneBox() {
    Document page = page("/draft");

    assertThat(page.select("h1").text()).isEqualTo("Draft");
    assertThat(page.select("textarea").eachAttr("id")).containsExactly("text");
    assertThat(page.select("main label").eachAttr("for")).containsExactly("text", "file", "series");
    assertThat(page.select("main form")).hasSize(1);
    // what was pasted is there again for whoever goes back from a refusal
    assertThat(page.select("main form[autocomplete]")).isEmpty();
    assertThat(page.select("main form[method=post] button").eachText())
        .containsExactly("Check the draft", "Earlier wordings", "Verify as quote");
    assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Draft");
    assertThat(page.select(".wordings, .verdict")).isEmpty();
  }

  @Test
  void earlierWordingIsShownWithItsDifferenceAndItsUses() {
    Document page = page("/draft?text=" + SENTENCE);
    Element first = page.select(".wording").first();

    assertThat(page.select("#text").text()).startsWith("The observatory of Chile");
    assertThat(first.select("del, ins")).isNotEmpty();
    assertThat(first.select(".wording__last a").first().attr("href"))
        .isEqualTo("/notes/90364-19#90364-19/I/2");
    assertThat(first.select(".wording__last .facts li").eachText())
        .startsWith(
            "Last used and adopted in 90364/19",
            "Edition 2018-19",
            "26 June 2019",
            "Adopted by High-Level Meeting");
    assertThat(first.select(".wording__last")).hasSize(1);
    assertThat(first.text()).contains("Years: 2018, 2019").contains("Used once");
  }

  @Test
  void placesAreCitedKeptAndFollowedThroughTheEditions() {
    Element place = page("/draft?text=" + SENTENCE).select(".wording__last").first();

    assertThat(place.select("[data-cite]").attr("href"))
        .isEqualTo("/notes/90364-19/cite?passage=90364-19%2FI%2F2");
    assertThat(place.select("[data-keep]").attr("href"))
        .startsWith("/basket?p=90364-19%2FI%2F2%40");
    assertThat(place.select("a:contains(History)").attr("href"))
        .isEqualTo("/wording?passage=90364-19%2FI%2F2");
    assertThat(page("/draft?quote=The+ferry+sails.").select("#main a[href^=/wording]")).isEmpty();
  }

  @Test
  void textStaysInTheBoxWhicheverButtonIsPressed() {
    String sentence = "SEACOP trained officers in Chile.";
    Element verify = page("/draft").select("main form button[name]").last();
    HttpResponse<String> checked =
        visitor().send("/draft", "text", sentence, verify.attr("name"), verify.attr("value"));
    Document check = page("/draft?quote=SEACOP%20trained%20officers%20in%20Chile.");

    assertThat(checked.headers().firstValue("Location").orElseThrow())
        .endsWith("/draft?quote=SEACOP%20trained%20officers%20in%20Chile.");
    assertThat(check.select("#text").text()).isEqualTo(sentence);
    assertThat(check.select("#check")).isNotEmpty();
    assertThat(page("/draft?text=SEACOP%20trained%20officers%20in%20Chile.").select("#text").text())
        .isEqualTo(sentence);
  }

  @Test
  void addressWithTwoTextsShowsWhichOneWasVerified() {
    Document page = page("/draft?text=zeppelin&quote=SEACOP+trained+officers+in+Peru.");

    assertThat(page.select("#text").text()).isEqualTo("zeppelin");
    assertThat(page.select("#wordings").text()).isEqualTo("No earlier wording found");
    assertThat(page.select("section:has(#check) blockquote").text())
        .isEqualTo("SEACOP trained officers in Peru.");
    assertThat(page.select(".verdict").text()).startsWith("Exact");
  }

  @Test
  void sameWordsAreSaidToBeTheSame() {
    Element first =
        page("/draft?text=SEACOP%20trained%20officers%20in%20Peru.").select(".wording").first();

    assertThat(first.select(".relation").text()).isEqualTo("Same words");
    assertThat(first.select("del, ins")).isEmpty();
    assertThat(first.text()).contains("Not in an adopted text");
  }

  @Test
  void nothingAlikeIsSaid() {
    assertThat(page("/draft?text=zeppelin").select("#wordings").text())
        .isEqualTo("No earlier wording found");
  }

  @Test
  void quoteIsExactAlteredOrNotFound() {
    assertThat(page("/draft?quote=%E2%80%9Ctrained+officers+in+Peru.%E2%80%9D").select(".verdict"))
        .extracting(Element::text)
        .containsExactly("Exact: it stands so, letter by letter.");
    Document altered = page("/draft?quote=SEACOP+trained+officers+in+Chile.");
    assertThat(altered.select(".verdict").text()).startsWith("Altered");
    assertThat(altered.select(".wording__text del").text()).contains("Chile");
    assertThat(altered.select(".wording__text ins").text()).contains("Peru");
    assertThat(altered.select("#text").text()).isEqualTo("SEACOP trained officers in Chile.");
    assertThat(altered.select("blockquote")).isEmpty();
    assertThat(page("/draft?quote=zeppelin").select(".verdict").text()).startsWith("Not found");
  }

  @Test
  void eachOfSeveralSentencesIsAnswered() {
    Document quote =
        page("/draft?quote=SEACOP+trained+officers+in+Peru.+SEACOP+trained+officers+in+Chile.");
    Document text =
        page("/draft?text=SEACOP+trained+officers+in+Peru.+Zeppelins+quixotically+flew.");

    assertThat(quote.select(".answer h3").eachText())
        .containsExactly("SEACOP trained officers in Peru.", "SEACOP trained officers in Chile.");
    assertThat(quote.select(".answer .verdict").eachText())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Exact"),
            second -> assertThat(second).startsWith("Altered"));
    assertThat(quote.select("#check-sentences").text()).isEqualTo("Sentence by sentence");
    assertThat(text.select(".answer")).hasSize(2);
    assertThat(text.select(".answer").first().select(".relation").first().text())
        .isEqualTo("Same words");
    assertThat(text.select(".answer").last().select(".wording")).isEmpty();
    assertThat(page("/draft?text=" + SENTENCE).select(".answer")).isEmpty();
  }

  @Test
  void whatIsSentHasAnAddressOfItsOwn() {
    HttpResponse<String> answer =
        visitor().send("/draft", "text", " SEACOP & the ports of México ");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/draft?text=SEACOP%20%26%20the%20ports%20of%20M%C3%A9xico");
    assertThat(visitor().send("/draft", "quote", "a b").headers().firstValue("Location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("/draft?quote=a%20b"));
    assertThat(visitor().send("/draft", "text", " ").headers().firstValue("Location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("/draft"));
  }

  @Test
  void whatIsTooLongForAnAddressIsShownAtOnce() {
    String pasted = "SEACOP trained officers in Peru. " + "Nothing more. ".repeat(300);
    HttpResponse<String> answer = visitor().send("/draft", "text", pasted);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(answer.body()).select("#wordings")).isNotEmpty();
  }

  @Test
  void tooLongATextIsRefused() {
    HttpResponse<String> answer = visitor().send("/draft", "text", "word ".repeat(4_001));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at most 20,000 characters");
  }

  @Test
  void pastedMarkupIsText() {
    Document page = page("/draft?text=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.select("#text").text()).isEqualTo("</textarea><script>alert(1)</script>");
  }
}
