package org.councilnotes.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlBuilderTest {

  @Test
  void textAndValuesAreEscapedAndEmptyAttributesLeftOut() {
    String html =
        new HtmlBuilder()
            .open("p", "class", "", "title", "\"R&D\"")
            .text("1 < 2 & 'so on'")
            .leaf("b", "x>y")
            .empty("br")
            .close()
            .end();

    assertThat(html)
        .isEqualTo(
            "<p title=\"&quot;R&amp;D&quot;\">1 &lt; 2 &amp; &#39;so on&#39;<b>x&gt;y</b><br></p>");
  }

  @Test
  void partOfAPageMustBeClosed() {
    HtmlBuilder open = new HtmlBuilder().open("div").open("p");

    assertThatThrownBy(open::end).hasMessageContaining("p, div");
  }
}
