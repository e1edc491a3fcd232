package org.councilnotes.collate.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.view.WordRun.Kind;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class WordRunTest {

  private static final Cell OLDER = cell("seven old ports", State.DELETED, 6, 9);
  private static final List<Edit> EDITS =
      List.of(
          new Edit(new TextRange(0, 5), new TextRange(0, 4)),
          new Edit(new TextRange(6, 10), new TextRange(5, 5)));

  @Test
  void droppedWordsStandBeforeThoseThatReplaceThem() {
    List<WordRun> runs = WordRun.merged(OLDER, cell("nine ports", State.ADDED, 0, 4), EDITS);

    assertThat(runs)
        .containsExactly(
            new WordRun("seven", Kind.LOST),
            new WordRun("nine", Kind.CAME),
            new WordRun(" ", Kind.PLAIN),
            new WordRun("old", Kind.LOST),
            new WordRun(" ", Kind.LOST),
            new WordRun("ports", Kind.PLAIN));
  }

  @Test
  void marksTakePrecedenceOverChanges() {
    List<TextRange> all = List.of(new TextRange(0, 15));

    assertThat(WordRun.of(OLDER, all, List.of()))
        .extracting(WordRun::kind)
        .containsExactly(Kind.GONE, Kind.STRUCK, Kind.GONE);
    assertThat(WordRun.of(cell("not here", State.BLANKED, 0, 8), all, List.of()))
        .containsExactly(new WordRun("not here", Kind.BLANKED));
  }

  @Test
  void additionsOfTheNoteStartNoRun() {
    Cell added = cell("ports of call", State.ADDED, 6, 8);

    assertThat(WordRun.of(added, List.of(), List.of()))
        .containsExactly(new WordRun("ports of call", Kind.PLAIN));
  }

  private static Cell cell(String text, State state, int start, int end) {
    TextMark mark = new TextMark(state, new TextRange(start, end));
    return new Cell(List.of("1/I/1"), text, List.of(mark), "I");
  }
}
