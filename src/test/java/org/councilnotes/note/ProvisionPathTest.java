package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionPathTest {

  @ParameterizedTest
  @CsvSource({
    "ARTICLE-3/2/b, ARTICLE-3/2",
    "ARTICLE-3/2, ARTICLE-3/2",
    "ARTICLE-3/2, article-3",
    "ARTICLE-3~2/2/b~3, ARTICLE-3/2/b",
    "ARTICLE-3/-1, ARTICLE-3/-1",
    "ANNEX-II/ARTICLE-1/4, ANNEX-II"
  })
  void provisionIsWithinThoseAroundIt(String path, String outer) {
    assertThat(path(path).isWithin(path(outer))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ARTICLE-3/2, ARTICLE-3/2/b",
    "ARTICLE-31, ARTICLE-3",
    "ARTICLE-3/22, ARTICLE-3/2",
    "ARTICLE-3/2, ARTICLE-3/2~2"
  })
  void otherProvisionsAreNot(String path, String outer) {
    assertThat(path(path).isWithin(path(outer))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Article 3(2)", "ARTICLE-3/", "/2", "ARTICLE-3//b", "3/2"})
  void otherTextsAreNoPaths(String typed) {
    assertThat(ProvisionPath.parse(typed)).isEmpty();
  }

  @Test
  void unlabelledParagraphsAreCounted() {
    assertThat(path("ARTICLE-3/2/subparagraph-2").isCounted()).isTrue();
    assertThat(path("ARTICLE-3/paragraph-1").isCounted()).isTrue();
    assertThat(path("ARTICLE-3/2").isCounted()).isFalse();
  }

  private static ProvisionPath path(String typed) {
    return ProvisionPath.parse(typed).orElseThrow();
  }
}
