package org.councilnotes.meaning.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeWordsTest {

  private static Optional<FreeWords> of(String query) {
    return FreeWords.of(QueryParser.parse(query));
  }

  private static QueryExpression frame(String query) {
    return of(query).orElseThrow().frame();
  }

  @Test
  void wordsAreAskedInTheirOrderWithThoseOfPhrases() {
    assertThat(of("boats \"at sea\" stopped -Peru country:BO").orElseThrow().text())
        .isEqualTo("boats at sea stopped");
  }

  @Test
  void wordsAloneBindNothing() {
    assertThat(of("boats stopped at sea").orElseThrow().isUnbound()).isTrue();
    assertThat(of("boats OR ships").orElseThrow().isUnbound()).isTrue();
    assertThat(of("boats OR country:BO").orElseThrow().isUnbound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"90101/18", "10364", "\"at sea\"", "country:BO", "CORDROGUE 36", "precurs*", ""})
  void whatHasNoFreeWordsIsNotAsked(String query) {
    assertThat(of(query)).isEmpty();
  }

  @Test
  void phrasesFieldsAndExclusionsStay() {
    assertThat(frame("boats \"at sea\"")).isEqualTo(frame("ships \"at sea\""));
    assertThat(frame("boats country:BO")).isEqualTo(frame("ships country:BO"));
    assertThat(frame("boats -Peru"))
        .isInstanceOf(QueryExpression.Exclusion.class)
        .isEqualTo(frame("ships -Peru"));
  }

  @Test
  void wordsWithinResultStay() {
    QueryExpression sea = QueryParser.parse("sea");
    assertThat(FreeWords.of(QueryParser.parse("boats").within(sea)).orElseThrow().isUnbound())
        .isFalse();
  }

  @Test
  void relaxedWordsBindNothing() {
    QueryExpression fewer = QueryParser.parse("boats stopped at sea").relaxed().orElseThrow();
    assertThat(FreeWords.of(fewer).orElseThrow().isUnbound()).isTrue();
  }
}
