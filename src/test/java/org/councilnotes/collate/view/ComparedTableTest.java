package org.councilnotes.collate.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.view.ComparedTable.GridCell;
import org.councilnotes.note.Remark;
import org.councilnotes.note.table.CellForm;
import org.junit.jupiter.api.Test;

/** Rows of tables of a comparison, a cell of a row as {@code [-went-]{+came+}}. */
class ComparedTableTest {

  private static final String[] HEADS = {"Country", "Military", "Police"};

  @Test
  void wordsThatChangedStandInTheirCell() {
    assertThat(
            lines(
                table(18).cells("Peru", "12", "14").cells("Chile", "1", "2"),
                table(19).cells("Peru", "15", "14").cells("Chile", "1", "2")))
        .containsExactly("AB Country|Military|Police", "AB Peru|[-12-]{+15+}|14", "AB Chile|1|2");
  }

  @Test
  void rowThatCameOrWentIsMarkedInEveryCell() {
    assertThat(
            lines(
                table(18).cells("Peru", "12", "14").cells("Chile", "1", "2"),
                table(19).cells("Peru", "12", "14").cells("Cuba", "", "7")))
        .containsExactlyInAnyOrder(
            "AB Country|Military|Police",
            "AB Peru|12|14",
            "A [-Chile-]|[-1-]|[-2-]",
            "B {+Cuba+}||{+7+}");
  }

  @Test
  void columnOfOneTableIsEmptyInTheOther() {
    assertThat(
            lines(
                table(18, "Country", "Posts").cells("Peru", "12").cells("Chile", "9"),
                table(19, "Country", "Ships", "Posts")
                    .cells("Peru", "1", "12")
                    .cells("Chile", "", "9")))
        .containsExactly("AB Country|{+Ships+}|Posts", "AB Peru|{+1+}|12", "AB Chile||9");
  }

  @Test
  void cellThatBecameEmptyShowsWhatWent() {
    assertThat(
            lines(
                table(18).cells("Peru", "12", "12").cells("Chile", "1", "2"),
                table(19).cells("Peru", "", "12").cells("Chile", "1", "2")))
        .contains("AB Peru|[-12-]|12");
  }

  @Test
  void ofManyNotesEachTextHasItsLine() {
    assertThat(
            lines(
                table(17).cells("Peru", "12", "14").cells("Chile", "1", "2"),
                table(18).cells("Peru", "12", "14").cells("Chile", "1", "2"),
                table(19).cells("Peru", "15", "14")))
        .contains("AB Peru|12|14", "C Peru|[-12-]{+15+}|14", "AB Chile|1|2", "C ");
  }

  @Test
  void columnsOfNumbersAreTold() {
    ComparedTable table =
        tables(table(18).cells("Peru", "12", "none"), table(19).cells("Peru", "15", "none"))
            .getFirst()
            .table();

    assertThat(table.heads())
        .extracting(GridCell::form)
        .containsExactly(CellForm.WORDS, CellForm.NUMBER, CellForm.WORDS);
  }

  @Test
  void otherTextEndsATable() {
    String between = "Officers are seconded for a year, and may stay for another one.";

    assertThat(
            tables(
                table(18)
                    .cells("Peru", "12", "14")
                    .paragraph(between)
                    .table("", HEADS)
                    .cells("Cuba", "1", "2"),
                table(19)
                    .cells("Peru", "12", "14")
                    .paragraph(between)
                    .table("", HEADS)
                    .cells("Cuba", "3", "2")))
        .hasSize(2);
  }

  @Test
  void tablesOfRemarksAreNone() {
    assertThat(
            tables(
                note(18)
                    .provision(1, "Article 1 Officers are seconded for a year.")
                    .remark(1, "SE", Remark.Kind.COMMENT, "A year is too short."),
                note(19)
                    .provision(1, "Article 1 Officers are seconded for two years.")
                    .remark(1, "SE", Remark.Kind.COMMENT, "A year is too short.")))
        .isEmpty();
  }

  private record Drawn(List<ComparedRow> rows, ComparedTable table) {}

  private static List<String> lines(NoteDraft... notes) {
    return tables(notes).stream()
        .flatMap(drawn -> drawn.rows().stream().flatMap(row -> drawn.table().lines(row).stream()))
        .map(
            line ->
                line.notes().stream().map(NoteColumn::siglum).collect(Collectors.joining())
                    + " "
                    + line.cells().stream()
                        .map(ComparedTableTest::text)
                        .collect(Collectors.joining("|")))
        .toList();
  }

  private static String text(GridCell cell) {
    return cell.runs().stream()
        .map(
            run ->
                switch (run.kind()) {
                  case CAME -> "{+" + run.text() + "+}";
                  case GONE, LOST -> "[-" + run.text() + "-]";
                  default -> run.text();
                })
        .collect(Collectors.joining());
  }

  private static List<Drawn> tables(NoteDraft... notes) {
    ComparisonView view = ComparisonView.of(Arrays.stream(notes).map(NoteDraft::build).toList());
    TableFamilies families = TableFamilies.of(view);
    return view.sections().stream()
        .flatMap(
            section ->
                families
                    .grouped(section.rows(), row -> families.tables(row, Optional.empty()))
                    .stream())
        .filter(rows -> !families.tables(rows.getFirst(), Optional.empty()).isEmpty())
        .map(rows -> new Drawn(rows, ComparedTable.of(rows)))
        .toList();
  }

  private static NoteDraft table(int year, String... heads) {
    return note(year).table("", heads.length == 0 ? HEADS : heads);
  }

  private static NoteDraft note(int year) {
    return NoteDraft.numbered("900%d/%d".formatted(year, year)).heading("I", "I.", "Officers");
  }
}
