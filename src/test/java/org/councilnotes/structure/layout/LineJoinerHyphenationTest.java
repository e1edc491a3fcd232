package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineJoinerHyphenationTest {

  @Test
  void wordsKeepTheirInnerHyphensAndLoseThoseRoundThem() {
    assertThat(wording("-Cross-border, co\u2011operation- 2019A post-2020 a--b").words())
        .containsExactlyInAnyOrder("cross-border", "co\u2011operation", "a", "post", "b");
  }

  @Test
  void signOfBreaksWithinALineIsNoBreak() {
    assertThat(wording("propo\u2010").onlyBreaks()).isTrue();
    assertThat(wording("propo\u2010 sal").onlyBreaks()).isTrue();
    assertThat(wording("propo\u2010 co\u2010operate").onlyBreaks()).isFalse();
  }

  private static LineJoiner.Hyphenation wording(String line) {
    return LineJoiner.Hyphenation.of(List.of(Typeset.page(1).line(57, 100, line).build()));
  }
}
