package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PreformattedTextTest {

  private static Document page(String body) {
    return Jsoup.parse("<html><body>" + body + "</body></html>", "", Parser.xmlParser());
  }

  @Test
  void pageOfPreformattedTextIsReadAsTextFile() {
    Document page = page("<div><pre>I. Money\n\n<b>Two</b> lines\nlong.</pre></div> ");

    assertThat(PreformattedText.typeOf("application/xhtml+xml", page)).isEqualTo("text/plain");
    assertThat(page.select("body p").eachText()).hasSize(1);
    assertThat(page.selectFirst("p").wholeText()).isEqualTo("I. Money\n\nTwo lines\nlong.");
  }

  @Test
  void otherPagesStayWhatTheyAre() {
    for (String body :
        new String[] {"<p>Text.</p>", "<p>Text.</p><pre>More.</pre>", "<pre/>", ""}) {
      Document page = page(body);
      assertThat(PreformattedText.typeOf("text/html", page)).as(body).isEqualTo("text/html");
      assertThat(page.body().html()).isEqualTo(page(body).body().html());
    }
    assertThat(PreformattedText.typeOf("application/pdf", page("<pre>Text.</pre>")))
        .isEqualTo("application/pdf");
  }
}
