package org.councilnotes.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlainLettersTest {

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
      PlainLetters.words(text, 0)
          .ifPresent(words -> assertThat(words).as(text).isEqualTo(unicode(text)));
    }
  }

  @Test
  void aKeyMadeAloneIsThatOfTheWording() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      assertThat(Wording.keyOf(text)).as(text).isEqualTo(Wording.of(text).key());
    }
    assertThat(Wording.keyOf("b) México, Panamá")).isEqualTo("mexico panama");
    assertThat(Wording.keyOf("no b) label")).isEqualTo("no b label");
  }

  @Test
  void aCombiningMarkIsLeftToUnicode() {
    assertThat(PlainLetters.words("e\u0301te", 0)).isEmpty();
    assertThat(Wording.of("e\u0301te").words()).containsExactly("ete");
  }

  private static List<String> words(String text) {
    return PlainLetters.words(text, 0).orElseThrow();
  }

  private static List<String> unicode(String text) {
    return Wording.words(Wording.fold(text));
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
