package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.junit.jupiter.api.Test;

/** Rows of tables are compared by their key cells, and cell by cell. */
class TableComparisonTest {

  private static final String[] HEADS = {"Country", "Military", "Police"};

  @Test
  void onlyTheCellThatChangedIsEdited() {
    Comparison comparison =
        compare(
            table("90500/25", HEADS).cells("Peru", "12", "14").cells("Chile", "14", "9"),
            table("90600/26", HEADS).cells("Peru", "15", "14").cells("Chile", "14", "9"));

    assertThat(rows(comparison))
        .containsExactly(
            "same Country Military Police = Country Military Police",
            "changed Peru 12 14 = Peru 15 14 [12 > 15]",
            "same Chile 14 9 = Chile 14 9");
  }

  @Test
  void numberIsNotTakenForTheSameOneInAnotherColumn() {
    Comparison comparison =
        compare(
            table("90500/25", HEADS).cells("Peru", "12", "14"),
            table("90600/26", HEADS).cells("Peru", "14", "30"));

    assertThat(rows(comparison)).contains("changed Peru 12 14 = Peru 14 30 [12 > 14] [14 > 30]");
  }

  @Test
  void cellThatBecameEmptyIsDropped() {
    Comparison comparison =
        compare(
            table("90500/25", HEADS).cells("Peru", "12", "12"),
            table("90600/26", HEADS).cells("Peru", "", "12"));

    assertThat(rows(comparison)).contains("changed Peru 12 12 = Peru 12 [ 12 > ]");
  }

  @Test
  void rowHasItsCounterpartByItsKeyThoughAnotherIsMoreAlike() {
    String shared = "seconded for two years to the joint unit in the northern ports";
    Comparison comparison =
        compare(
            table("90500/25", "Country", "Posts")
                .cells("Peru", shared)
                .cells("Chile", "none so far"),
            table("90600/26", "Country", "Posts")
                .cells("Chile", shared)
                .cells("Peru*", "recalled in spring"));

    assertThat(rows(comparison))
        .anyMatch(row -> row.contains(" Peru seconded") && row.contains("= Peru* recalled"))
        .anyMatch(row -> row.contains(" Chile none") && row.contains("= Chile seconded"));
  }

  @Test
  void newRowIsNoChangedFormOfAnother() {
    Comparison comparison =
        compare(
            table("90500/25", HEADS).cells("Peru", "12", "14").cells("Cuba", "1", "2"),
            table("90600/26", HEADS)
                .cells("Chile", "12", "14")
                .cells("Peru", "12", "14")
                .cells("Cuba", "1", "2"));

    assertThat(rows(comparison))
        .contains("new Chile 12 14", "same Peru 12 14 = Peru 12 14", "same Cuba 1 2 = Cuba 1 2");
  }

  @Test
  void countryIsOneKeyByWhateverName() {
    Comparison comparison =
        compare(
            table("90500/25", "Country", "Posts")
                .cells("Holland", "three officers in the capital")
                .country("NL", MentionRole.MENTIONED, "Holland")
                .cells("Peru", "none"),
            table("90600/26", "Country", "Posts")
                .cells("Netherlands", "nobody at the time of writing")
                .country("NL", MentionRole.MENTIONED, "Netherlands")
                .cells("Peru", "none"));

    assertThat(rows(comparison))
        .anyMatch(row -> row.contains("Holland") && row.contains("Netherl"));
  }

  @Test
  void rowsUnderAnotherKeyAreOtherRows() {
    Comparison comparison =
        compare(
            table("90500/25", "Year", "Month", "Found")
                .cells("2021", "January", "30")
                .cells("", "February", "27")
                .cells("2022", "January", "19")
                .cells("", "February", "10"),
            table("90600/26", "Year", "Month", "Found")
                .cells("2022", "January", "19")
                .cells("", "February", "11"));

    assertThat(rows(comparison))
        .contains(
            "changed February 10 = February 11 [10 > 11]",
            "same 2022 January 19 = 2022 January 19",
            "dropped February 27",
            "dropped 2021 January 30");
  }

  @Test
  void columnThatWasAddedShiftsNoCell() {
    Comparison comparison =
        compare(
            table("90500/25", HEADS).cells("Peru", "12", "14"),
            table("90600/26", "Country", "Customs", "Military", "Police")
                .cells("Peru", "14", "12", "14"));

    assertThat(rows(comparison)).contains("changed Peru 12 14 = Peru 14 12 14 [ >  14]");
  }

  private static NoteDraft table(String number, String... heads) {
    return NoteDraft.numbered(number)
        .report(
            "officers",
            "20" + number.substring(6) + "-01-01",
            "20" + number.substring(6) + "-12-31")
        .heading("I", "I.", "Officers")
        .table("", heads);
  }

  private static Comparison compare(NoteDraft older, NoteDraft newer) {
    List<Note> notes = List.of(older.build(), newer.build());
    return Comparison.of(notes);
  }

  /** A line a row: relation, the texts, and what was edited. */
  private static List<String> rows(Comparison comparison) {
    return comparison.rows().stream().map(TableComparisonTest::line).toList();
  }

  private static String line(AlignmentRow row) {
    WordingStep step = row.steps().getFirst().orElseThrow();
    StringBuilder line = new StringBuilder(step.relation().key());
    if (step.relation() != PassageRelation.NEW) {
      line.append(' ').append(text(row, 0));
    }
    if (step.relation() != PassageRelation.DROPPED) {
      line.append(step.relation() == PassageRelation.NEW ? " " : " = ").append(text(row, 1));
    }
    step.edits()
        .forEach(
            e ->
                line.append(
                    " [%s > %s]".formatted(e.left().of(text(row, 0)), e.right().of(text(row, 1)))));
    return line.toString();
  }

  private static String text(AlignmentRow row, int witness) {
    return row.cells().get(witness).orElseThrow().text();
  }
}
