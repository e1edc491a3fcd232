package org.councilnotes.collate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class CellEditsTest {

  private static final Edit FIGURE = new Edit(new TextRange(5, 7), new TextRange(5, 7));

  @Test
  void editOfACellHasItsPlaceInIt() {
    assertThat(edits("Peru 12 14", 5, 7, "Peru 15 14", 5, 7, FIGURE))
        .containsExactly(new Edit(new TextRange(0, 2), new TextRange(0, 2)));
  }

  @Test
  void otherCellsAreNotEdited() {
    assertThat(edits("Peru 12 14", 8, 10, "Peru 15 14", 8, 10, FIGURE)).isEmpty();
  }

  @Test
  void cellsThatTheEditsDoNotPairAreEditedAsAWhole() {
    assertThat(edits("Peru 12 14", 5, 7, "Peru 14 12", 5, 7))
        .containsExactly(new Edit(new TextRange(0, 2), new TextRange(0, 2)));
  }

  private static List<Edit> edits(
      String left, int from, int to, String right, int rightFrom, int rightTo, Edit... edits) {
    return CellEdits.between(
        left, new TextRange(from, to), right, new TextRange(rightFrom, rightTo), List.of(edits));
  }
}
