package org.councilnotes.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.TextMark;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Row;
import org.junit.jupiter.api.Test;

class InkedCellTest {

  @Test
  void changedWordsAreInTheirElement() {
    assertThat(InkedCell.html(cell("a < b"), List.of(), List.of(new TextRange(4, 5))))
        .isEqualTo("a &lt; <ins>b</ins>");
  }

  @Test
  void wordsThatAreDeletedInTheNoteAreNeverShownAsNew() {
    TextMark deleted = new TextMark(State.DELETED, new TextRange(0, 3));

    assertThat(InkedCell.html(cell("old new", deleted), List.of(), List.of(new TextRange(0, 7))))
        .contains("<s>", "deleted: ", "old", "<ins> new</ins>")
        .doesNotContain("<ins>old");
  }

  @Test
  void blankedPlaceIsNotAccessibleAndNotDropped() {
    TextMark blanked = new TextMark(State.BLANKED, new TextRange(0, 7));

    assertThat(InkedCell.html(cell("DELETED", blanked), List.of(new TextRange(0, 7)), List.of()))
        .contains("DELETED", "not accessible")
        .doesNotContain("<del>");
  }

  @Test
  void wordsThatCameMayGoAgain() {
    List<TextRange> words = List.of(new TextRange(2, 3));

    assertThat(InkedCell.html(cell("a b"), words, words)).isEqualTo("a <del><ins>b</ins></del>");
  }

  private static Row.Cell cell(String text, TextMark... marks) {
    return new Row.Cell(List.of("1/I/1"), text, List.of(marks), "I");
  }
}
