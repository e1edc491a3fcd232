package org.councilnotes.note.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharacterEscapingTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "México, 日本 😀", "<b>\"a\"</b>", "Ελλάδα\u200B", ""})
  void whatIsSeenStays(String text) {
    assertThat(ControlCharacterEscaping.escapeLine(text)).isEqualTo(text);
  }

  @Test
  void controlsDirectionsAndHalfCharactersAreWrittenOut() {
    assertThat(ControlCharacterEscaping.escapeLine("new\nline\r\t.txt"))
        .isEqualTo("new␊line␍␉.txt");
    assertThat(ControlCharacterEscaping.escapeLine("\u001B[2J\u007F\u009B"))
        .isEqualTo("␛[2J␡<U+009B>");
    assertThat(ControlCharacterEscaping.escapeLine("a\u202Etxt.exe\u2066\u200F"))
        .isEqualTo("a<U+202E>txt.exe<U+2066><U+200F>");
    assertThat(ControlCharacterEscaping.escapeLine("a\u2028b\uD800"))
        .isEqualTo("a<U+2028>b<U+D800>");
  }

  @Test
  void jsonStaysTheSameValue() {
    assertThat(ControlCharacterEscaping.escapeJson("{\n\"a\": \"b\u009B\u202E\"}"))
        .isEqualTo("{\n\"a\": \"b\\u009b\\u202e\"}");
  }

  @Test
  void linesKeepTheirEndsAndTabs() {
    assertThat(ControlCharacterEscaping.escapeLines("a\n\tb\u001B")).isEqualTo("a\n\tb␛");
  }
}
