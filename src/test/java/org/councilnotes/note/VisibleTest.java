package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "México, 日本 😀", "<b>\"a\"</b>", "Ελλάδα\u200B", ""})
  void whatIsSeenStays(String text) {
    assertThat(Visible.line(text)).isEqualTo(text);
  }

  @Test
  void controlsDirectionsAndHalfCharactersAreWrittenOut() {
    assertThat(Visible.line("new\nline\r\t.txt")).isEqualTo("new␊line␍␉.txt");
    assertThat(Visible.line("\u001B[2J\u007F\u009B")).isEqualTo("␛[2J␡<U+009B>");
    assertThat(Visible.line("a\u202Etxt.exe\u2066\u200F"))
        .isEqualTo("a<U+202E>txt.exe<U+2066><U+200F>");
    assertThat(Visible.line("a\u2028b\uD800")).isEqualTo("a<U+2028>b<U+D800>");
  }

  @Test
  void jsonStaysTheSameValue() {
    assertThat(Visible.escaped("{\n\"a\": \"b\u009B\u202E\"}"))
        .isEqualTo("{\n\"a\": \"b\\u009b\\u202e\"}");
  }

  @Test
  void linesKeepTheirEndsAndTabs() {
    assertThat(Visible.lines("a\n\tb\u001B")).isEqualTo("a\n\tb␛");
  }
}
