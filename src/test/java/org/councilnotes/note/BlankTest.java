package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlankTest {

  private static final String BLANKS =
      " \t\n\u000B\f\r\u00A0\u1680\u2003\u2028\u202F\u205F\u3000\u200B\uFEFF";

  @Test
  void blanksOfAnyKindBecomeOneSpace() {
    assertThat(Blank.squeeze("\u00A0a" + BLANKS + "b\u2009")).isEqualTo("a b");
    assertThat(BLANKS.codePoints()).allMatch(Blank::isBlank);
  }

  @Test
  void textWithoutAnythingToChangeStays() {
    assertThat(Blank.squeeze("L’Union – “COPOLAD” à Évora"))
        .isEqualTo("L’Union – “COPOLAD” à Évora");
    assertThat(Blank.squeeze("")).isEmpty();
    assertThat(Blank.squeeze(" ")).isEmpty();
  }

  @Test
  void accentsThatStandApartAreJoinedToTheirLetters() {
    assertThat(Blank.squeeze("e\u0301 ")).isEqualTo("é");
  }

  @Test
  void eachSignAloneIsInNfcOrBlank() {
    IntStream.range(0, Character.MIN_SURROGATE).mapToObj(Character::toString).forEach(this::isKept);
  }

  private void isKept(String sign) {
    boolean blank =
        Character.isWhitespace(sign.codePointAt(0))
            || Character.isSpaceChar(sign.codePointAt(0))
            || BLANKS.contains(sign);
    String pair = "a" + sign + "b";
    String nfc = Normalizer.normalize(pair, Normalizer.Form.NFC);
    assertThat(Blank.squeeze(pair)).isEqualTo(blank ? "a b" : nfc);
  }
}
