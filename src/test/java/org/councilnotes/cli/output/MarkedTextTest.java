package org.councilnotes.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  private static final String ESCAPE = "\u001B";

  /** What a terminal is told, one sign or several. */
  private static final Pattern SIGNS = Pattern.compile("(?:\u001B\\[[0-9;]*m)+");

  @Test
  void deletedAddedAndBlankedWordsBearTheirSigns() {
    List<TextMark> marks =
        List.of(mark(State.DELETED, 0, 3), mark(State.ADDED, 4, 7), mark(State.BLANKED, 8, 15));

    assertThat(MarkedText.of("old new DELETED end", marks))
        .isEqualTo("[-old-] {+new+} DELETED [not accessible] end");
  }

  @Test
  void changesSinceAVersionBearSignsOfTheirOwn() {
    List<TextMark> marks = List.of(mark(State.DELETED_SINCE, 0, 3), mark(State.ADDED_SINCE, 4, 7));

    assertThat(MarkedText.of("old new end", marks)).isEqualTo("[--old--] {++new++} end");
  }

  @Test
  void textWithoutMarksStaysAsItIs() {
    assertThat(MarkedText.of("plain", List.of())).isEqualTo("plain");
  }

  @Test
  void wordsThatMatchStandOutWithinMarksToo() {
    List<TextMark> marks = List.of(mark(State.DELETED, 4, 11));
    List<TextRange> matches = List.of(new TextRange(0, 3), new TextRange(8, 11));
    String text = "one two one" + ESCAPE;

    assertThat(MarkedText.of(text, marks, matches, ColorMode.NEVER))
        .isEqualTo("one [-two one-]\u241B");
    String shown = MarkedText.of(text, marks, matches, ColorMode.ALWAYS);
    assertThat(shown.split(Pattern.quote(ESCAPE), -1)).hasSizeGreaterThanOrEqualTo(5);
    assertThat(SIGNS.matcher(shown).replaceAll("*")).isEqualTo("*one* [-two *one*-]\u241B");
  }

  private static TextMark mark(State state, int start, int end) {
    return new TextMark(state, new TextRange(start, end));
  }
}
