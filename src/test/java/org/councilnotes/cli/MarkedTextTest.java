package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.TextMark;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void deletedAddedAndBlankedWordsBearTheirSigns() {
    List<TextMark> marks =
        List.of(mark(State.DELETED, 0, 3), mark(State.ADDED, 4, 7), mark(State.BLANKED, 8, 15));

    assertThat(MarkedText.of("old new DELETED end", marks))
        .isEqualTo("[-old-] {+new+} DELETED [not accessible] end");
  }

  @Test
  void textWithoutMarksStaysAsItIs() {
    assertThat(MarkedText.of("plain", List.of())).isEqualTo("plain");
  }

  private static TextMark mark(State state, int start, int end) {
    return new TextMark(state, new TextRange(start, end));
  }
}
