package org.councilnotes.note.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class LabelledRowTest {

  private static final String TEXT = "Peru see below 12";

  private static final TableRow ROW =
      new TableRow(
          "t",
          1,
          "",
          List.of("Country", "", "Police"),
          List.of(
              TableCell.of(0, new TextRange(0, 4)),
              TableCell.of(1, new TextRange(5, 14)),
              TableCell.of(2, new TextRange(15, 17))));

  @Test
  void cellsStandAfterTheirHeads() {
    assertThat(LabelledRow.of(ROW, TEXT).text())
        .isEqualTo("Country: Peru | see below | Police: 12");
  }

  @Test
  void matchAcrossCellsIsMarkedInEach() {
    LabelledRow row = LabelledRow.of(ROW, TEXT);

    assertThat(row.ranges(List.of(new TextRange(9, 17))))
        .extracting(r -> r.of(row.text()))
        .containsExactly("below", "12");
  }

  @Test
  void blankCellIsLeftOut() {
    assertThat(LabelledRow.of(ROW, "Peru           12").text())
        .isEqualTo("Country: Peru | Police: 12");
  }

  @Test
  void wordsBetweenCellsAreNotLost() {
    TableRow loose =
        new TableRow(
            "t",
            1,
            "",
            List.of(),
            List.of(TableCell.of(0, new TextRange(3, 7)), TableCell.of(1, new TextRange(14, 16))));

    assertThat(loose.ranges("1. Peru (new) 12 ").stream().map(r -> r.of("1. Peru (new) 12 ")))
        .containsExactly("1. Peru (new)", "12");
  }
}
