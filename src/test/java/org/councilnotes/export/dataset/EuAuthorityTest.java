package org.councilnotes.export.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EuAuthorityTest {

  private static final String BASE = "http://publications.europa.eu/resource/authority/";

  @ParameterizedTest
  @CsvSource({"BO, BOL", "GR, GRC", "GB, GBR", "XK, XKX", "AW, ABW", "TF, ATF", "BL, BLM"})
  void countryIsListedByItsAlphaThreeCode(String code, String listed) {
    assertThat(EuAuthority.country(code)).contains(BASE + "country/" + listed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GF", "GP", "MQ", "RE", "YT", "EL", "UK", "EU", "ZZ", "AN", "", "bo"})
  void whatTheListLacksHasNoUri(String code) {
    assertThat(EuAuthority.country(code)).isEmpty();
  }

  @Test
  void kosovoHasNoIsoCode() {
    assertThat(EuAuthority.iso("XK")).isEmpty();
    assertThat(EuAuthority.iso("GF")).contains("GUF");
  }

  @ParameterizedTest
  @CsvSource({
    "en, ENG",
    "fr, FRA",
    "de, DEU",
    "el, ELL",
    "cs, CES",
    "nl, NLD",
    "sk, SLK",
    "ro, RON",
    "ga, GLE",
    "sr-Latn, SRP",
    "pt-BR, POR",
    "zh, ZHO"
  })
  void languageIsListedByItsTerminologicalCode(String tag, String listed) {
    assertThat(EuAuthority.language(tag)).contains(BASE + "language/" + listed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "und", "x-none", "eo", "not a tag"})
  void languageThatTheListLacksHasNoUri(String tag) {
    assertThat(EuAuthority.language(tag)).isEmpty();
  }
}
