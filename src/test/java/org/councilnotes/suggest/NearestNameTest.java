package org.councilnotes.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

  private static final List<String> KNOWN =
      List.of("q", "country", "year", "year.from", "series", "language", "lang", "sort", "size");

  @ParameterizedTest
  @CsvSource({
    "contry, country",
    "countyr, country",
    "countries, country",
    "COUNTRY, country",
    "years, year",
    "yearFrom, year.from",
    "langauge, language",
    "sizes, size"
  })
  void aSlipIsTold(String typed, String meant) {
    assertThat(NearestName.of(typed, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utm_source", "limit", "", "x", "fbclid", "note", "programme"})
  void anythingElseIsNone(String typed) {
    assertThat(NearestName.of(typed, KNOWN)).isEmpty();
  }

  @Test
  void ofSeveralAsNearTheFirstIsTaken() {
    assertThat(NearestName.of("bat", List.of("cat", "bar"))).contains("cat");
  }

  @Test
  void veryLongNamesAreNotLookedAt() {
    assertThat(NearestName.of("country".repeat(1000), KNOWN)).isEmpty();
  }
}
