package org.councilnotes.note.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhitespaceTest {

  private static final String BLANKS =
      " \t\n\u000B\f\r\u00A0\u1680\u2003\u2028\u202F\u205F\u3000\u200B\uFEFF";

  @Test
  void blanksOfAnyKindBecomeOneSpace() {
    assertThat(Whitespace.squeeze("\u00A0a" + BLANKS + "b\u2009")).isEqualTo("a b");
    assertThat(BLANKS.codePoints()).allMatch(Whitespace::isBlank);
  }

  @Test
  void textWithoutAnythingToChangeStays() {
    assertThat(Whitespace.squeeze("L’Union – “COPOLAD” à Évora"))
        .isEqualTo("L’Union – “COPOLAD” à Évora");
    assertThat(Whitespace.squeeze("")).isEmpty();
    assertThat(Whitespace.squeeze(" ")).isEmpty();
  }

  @Test
  void accentsThatStandApartAreJoinedToTheirLetters() {
    assertThat(Whitespace.squeeze("e\u0301 ")).isEqualTo("é");
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
    assertThat(Whitespace.squeeze(pair)).isEqualTo(blank ? "a b" : nfc);
  }
}
