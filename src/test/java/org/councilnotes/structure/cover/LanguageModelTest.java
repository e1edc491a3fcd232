package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelTest {

  private static final Map<String, String> WANTED =
      Map.of("eng", "en", "fra", "fr", "ell", "el", "lav", "lv", "lvs", "lv", "hrv", "hr");

  private static LanguageDetectorModel whole;

  private final LanguageModel model = LanguageModelReader.read(WANTED);

  @BeforeAll
  static void readWholeModel() throws IOException {
    try (InputStream in = LanguageModelTest.class.getResourceAsStream("/langdetect-183.bin")) {
      whole = new LanguageDetectorModel(Objects.requireNonNull(in));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The delegations met.",
        "LES DÉLÉGATIONS se sont réunies à Riga, voir https://example.org/réunion 12 fois.",
        "Οι αντιπροσωπίες συνεδρίασαν στη Ρίγα.",
        "Delegācijas tikās Rīgā 2019. gadā; haaaaa 😀 @riga #sanāksme \uD835\uDC00.",
        "Izaslanstva su se sastala u Rigi – dvaput."
      })
  void languagesAreAsLikelyToEachOtherAsInTheWholeModel(String text) {
    Map<String, Double> expected =
        Arrays.stream(new LanguageDetectorME(whole).predictLanguages(text))
            .filter(l -> WANTED.containsKey(l.getLang()))
            .collect(
                Collectors.toMap(
                    l -> WANTED.get(l.getLang()), Language::getConfidence, Double::sum));

    Map<String, Double> likely = model.likelihoods(text);

    double scale = likely.get("en") / expected.get("en");
    expected.replaceAll((_, value) -> value * scale);
    assertThat(likely).containsOnlyKeys(expected.keySet());
    likely.forEach(
        (language, value) ->
            assertThat(value)
                .as(language)
                .isCloseTo(expected.get(language), offset(1e-9 * Math.max(value, 1e-30))));
  }

  @Test
  void textWithoutSequencesTellsNothing() {
    assertThat(model.likelihoods("").values()).containsOnly(1.0, 2.0);
  }
}
