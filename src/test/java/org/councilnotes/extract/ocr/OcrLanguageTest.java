package org.councilnotes.extract.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcrLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "ENG, the report of the group is for the ministers and was sent to the Council",
    "FRA, le rapport du groupe est pour les ministres et sur les ports dans le cadre du plan",
    "SPA, el informe del grupo se envió para los ministros y las delegaciones por el plan",
    "DEU, der Bericht der Gruppe ist für die Minister und wird mit der Tagung auf den Weg gebracht"
  })
  void languageIsToldByItsSmallWords(OcrLanguage language, String text) {
    assertThat(OcrLanguage.of("<p>" + text + "</p>")).hasValue(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "90814/98", "il rapporto della presidenza ai ministri", "the the le le les"})
  void shortOrOtherTextTellsNone(String text) {
    assertThat(OcrLanguage.of(text)).isEmpty();
  }
}
