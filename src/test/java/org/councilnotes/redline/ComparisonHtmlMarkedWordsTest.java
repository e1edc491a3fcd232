package org.councilnotes.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.view.WordRun;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class ComparisonHtmlMarkedWordsTest {

  @Test
  void changedWordsAreInTheirElement() {
    assertThat(html(cell("a < b"), List.of(), List.of(new TextRange(4, 5))))
        .isEqualTo("a &lt; <ins>b</ins>");
  }

  @Test
  void wordsThatAreDeletedInTheNoteAreNeverShownAsNew() {
    TextMark deleted = new TextMark(State.DELETED, new TextRange(0, 3));

    assertThat(html(cell("old new", deleted), List.of(), List.of(new TextRange(0, 7))))
        .contains("<s>", "deleted: ", "old", "<ins> new</ins>")
        .doesNotContain("<ins>old");
  }

  @Test
  void blankedPlaceIsNotAccessibleAndNotDropped() {
    TextMark blanked = new TextMark(State.BLANKED, new TextRange(0, 7));

    assertThat(html(cell("DELETED", blanked), List.of(new TextRange(0, 7)), List.of()))
        .contains("DELETED", "not accessible")
        .doesNotContain("<del>");
  }

  @Test
  void wordsThatCameMayGoAgain() {
    List<TextRange> words = List.of(new TextRange(2, 3));

    assertThat(html(cell("a b"), words, words)).isEqualTo("a <del><ins>b</ins></del>");
  }

  private static String html(AlignmentRow.Cell cell, List<TextRange> gone, List<TextRange> came) {
    return WordRun.of(cell, gone, came, WordRun.ALL).stream()
        .map(ComparisonHtml::html)
        .collect(Collectors.joining());
  }

  private static AlignmentRow.Cell cell(String text, TextMark... marks) {
    return new AlignmentRow.Cell(List.of("1/I/1"), text, List.of(marks), "I");
  }
}
