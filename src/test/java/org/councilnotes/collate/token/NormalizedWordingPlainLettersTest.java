package org.councilnotes.collate.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalizedWordingPlainLettersTest {

  private static final String SPICE =
      "aaabzéÉßøłŁőŞıİΩσςЖй019 ..,;:''’‘·-–“«€²ªµŉǆ\u00a0\u00ad\u0301_\"";

  @Test
  void wordsAreThoseOfUnicode() {
    assertThat(words("L’eau d'été, p.ex. 1.500,5 km² à São-Tomé: «Ærø» 50%"))
        .containsExactly(
            "l’eau", "d'ete", "p.ex", "1.500,5", "km2", "a", "sao", "tome", "ærø", "50");
  }

  @Test
  void noMixtureOfCharactersMakesADifference() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      String text = text(random);
      NormalizedWording.PlainLetters.words(text, 0)
          .ifPresent(words -> assertThat(words).as(text).isEqualTo(unicode(text)));
    }
  }

  @Test
  void aKeyMadeAloneIsThatOfTheWording() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      assertThat(NormalizedWording.keyOf(text))
          .as(text)
          .isEqualTo(NormalizedWording.of(text).key());
    }
    assertThat(NormalizedWording.keyOf("b) México, Panamá")).isEqualTo("mexico panama");
    assertThat(NormalizedWording.keyOf("no b) label")).isEqualTo("no b label");
  }

  @Test
  void aCombiningMarkIsLeftToUnicode() {
    assertThat(NormalizedWording.PlainLetters.words("e\u0301te", 0)).isEmpty();
    assertThat(NormalizedWording.of("e\u0301te").words()).containsExactly("ete");
  }

  private static List<String> words(String text) {
    return NormalizedWording.PlainLetters.words(text, 0).orElseThrow();
  }

  private static List<String> unicode(String text) {
    return NormalizedWording.words(NormalizedWording.fold(text));
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      boolean any = random.nextInt(6) == 0;
      text.append(
          any
              ? (char) (' ' + random.nextInt(0x20c0 - ' '))
              : SPICE.charAt(random.nextInt(SPICE.length())));
    }
    return text.toString();
  }
}
