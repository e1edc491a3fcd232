package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.Table;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String WARNING =
      "The observatories of the region joined the early warning system and share their alerts.";
  private static final String PORTS =
      "Port officers of seven countries were trained to search containers for hidden cargo.";
  private static final String LAUNDERING =
      "Prosecutors and financial intelligence units met to trace the proceeds of crime.";
  private static final String PREVENTION =
      "Schools were given a manual on prevention that rests on evaluated programmes.";

  @Test
  void wordingsThatDidNotChangeAreTheSame() {
    Table table = Table.of(older().paragraph(WARNING), newer().paragraph(WARNING));

    assertThat(table.rows()).containsExactly("same I/2 I/2");
    assertThat(table.nature(0)).isEmpty();
    assertThat(table.edits(0)).isEmpty();
  }

  @Test
  void aChangedWordIsAnEdit() {
    Table table =
        Table.of(
            older().paragraph(WARNING).paragraph(PORTS),
            newer().paragraph(WARNING).paragraph(PORTS.replace("seven", "nine")));

    assertThat(table.rows()).containsExactly("same I/2 I/2", "changed I/3 I/3");
    assertThat(table.edits(1)).containsExactly("seven=>nine");
    assertThat(table.nature(1)).contains("substantive");
  }

  @Test
  void aDroppedPassageStandsAfterTheOneItFollowed() {
    Table table =
        Table.of(
            older().paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING),
            newer().paragraph(WARNING).paragraph(PREVENTION).paragraph(LAUNDERING));

    assertThat(table.rows())
        .containsExactly("same I/2 I/2", "dropped I/3 -", "new - I/3", "same I/4 I/4");
  }

  @Test
  void aDroppedPassageThatOpenedItsSectionStaysThere() {
    Table table =
        Table.of(
            older()
                .paragraph(WARNING)
                .heading("II", "II.", "Ports")
                .paragraph(PORTS)
                .paragraph(LAUNDERING),
            newer()
                .paragraph(WARNING)
                .paragraph(PREVENTION)
                .heading("II", "II.", "Ports")
                .paragraph(LAUNDERING));

    assertThat(table.rows())
        .containsExactly("same I/2 I/2", "new - I/3", "dropped II/2 -", "same II/3 II/2");
  }

  @Test
  void aPassageInAnotherSectionMoved() {
    Table table =
        Table.of(
            older()
                .paragraph(WARNING)
                .paragraph(PREVENTION)
                .heading("II", "II.", "Ports")
                .paragraph(PORTS),
            newer()
                .paragraph(WARNING)
                .heading("II", "II.", "Ports")
                .paragraph(PORTS)
                .paragraph(PREVENTION));

    assertThat(table.rows()).containsExactly("same I/2 I/2", "same II/2 II/2", "moved I/3 II/3");
  }

  @Test
  void ofTwoThatChangedPlacesTheShorterMoved() {
    Table table =
        Table.of(
            older().paragraph(WARNING).paragraph(LAUNDERING),
            newer().paragraph(LAUNDERING).paragraph(WARNING));

    assertThat(LAUNDERING).hasSizeLessThan(WARNING.length());
    assertThat(table.rows()).containsExactly("moved I/3 I/2", "same I/2 I/3");
  }

  @Test
  void aPassageMayMoveAndChange() {
    Table table =
        Table.of(
            older()
                .paragraph(WARNING)
                .paragraph(LAUNDERING)
                .heading("II", "II.", "Ports")
                .paragraph(PORTS),
            newer()
                .paragraph(WARNING)
                .heading("II", "II.", "Ports")
                .paragraph(PORTS)
                .paragraph(LAUNDERING.replace("met", "worked together")));

    assertThat(table.rows())
        .containsExactly("same I/2 I/2", "same II/2 II/2", "moved-changed I/3 II/3");
    assertThat(table.edits(2)).containsExactly("met=>worked together");
  }

  @Test
  void aPassageWhoseSentencesAreSharedOutIsSplit() {
    Table table =
        Table.of(
            older().paragraph(WARNING + " " + PORTS).paragraph(LAUNDERING),
            newer().paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING));

    assertThat(table.rows()).containsExactly("split I/2 I/2+I/3", "same I/3 I/4");
    assertThat(table.edits(0)).containsExactly(" =>\n");
  }

  @Test
  void passagesThatBecomeOneAreMerged() {
    Table table =
        Table.of(
            older().paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING),
            newer().paragraph(WARNING).paragraph(PORTS + " " + LAUNDERING));

    assertThat(table.rows()).containsExactly("same I/2 I/2", "merged I/3+I/4 I/3");
  }

  @Test
  void aNewListLabelDoesNotHideTheOldItem() {
    Table table =
        Table.of(
            older().item("a) " + WARNING).item("b) " + PORTS),
            newer().item("a) " + PREVENTION).item("b) " + WARNING).item("c) " + PORTS));

    assertThat(table.rows()).containsExactly("new - I/2", "changed I/2 I/3", "changed I/3 I/4");
    assertThat(table.edits(1)).containsExactly("a=>b");
    assertThat(table.nature(1)).contains("expected");
  }

  @Test
  void newNumberOfAParagraphIsAnExpectedChange() {
    Table table =
        Table.of(older().paragraph("26. " + WARNING), newer().paragraph("31. " + WARNING));

    assertThat(table.rows()).containsExactly("changed I/2 I/2");
    assertThat(table.edits(0)).containsExactly("26=>31");
    assertThat(table.nature(0)).contains("expected");
  }

  @Test
  void countryRowsGoWithTheirCountry() {
    Table table =
        Table.of(
            older().row("Chile 24 300").row("Peru 24 310").row("Saint Lucia 3 10"),
            newer().row("Peru 25 330").row("Saint Vincent 3 10").row("Chile 24 310"));

    assertThat(table.rows())
        .containsExactlyInAnyOrder(
            "changed I/2 I/4", "moved-changed I/3 I/2", "new - I/3", "dropped I/4 -");
  }

  @Test
  void rowsOfOtherDatesAreOtherRows() {
    Table table =
        Table.of(
            older().row("28 February 2018 Bulgaria Preparation of the annual session in Vienna"),
            newer().row("27 February 2019 Romania Preparation of the annual session in Vienna"));

    assertThat(table.counts()).isEqualTo(Map.of("new", 1, "dropped", 1));
  }

  @Test
  void aShortRowInAnUnlikeSectionIsNotTheSameRow() {
    Table table =
        Table.of(
            older().row("Chile").heading("II", "II.", "Ports").paragraph(PORTS),
            newer().paragraph(WARNING).heading("II", "II.", "Ports").paragraph(PORTS).row("Chile"));

    assertThat(table.counts()).isEqualTo(Map.of("same", 1, "new", 2, "dropped", 1));
  }

  @Test
  void footnotesAreRowsAndCoversAreNone() {
    Table table =
        Table.of(
            older().cover("Brussels, 1 June 2018").paragraph(WARNING).footnote("OJ L 1, p. 1."),
            newer().cover("Brussels, 2 June 2019").paragraph(WARNING).footnote("OJ L 1, p. 1."));

    assertThat(table.rows()).hasSize(2).allMatch(row -> row.startsWith("same"));
  }

  @Test
  void aNoteWithItselfIsAllTheSame() {
    Table table = Table.of(TestNotes.ANNUAL_2019, TestNotes.ANNUAL_2019);

    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.startsWith("same"));
    assertThat(table.sections()).isNotEmpty().allMatch(row -> row.startsWith("same"));
  }

  @Test
  void unrelatedNotesHaveNothingInCommon() {
    Table table =
        Table.of(
            older().paragraph(WARNING).paragraph(PORTS).row("Chile 24"),
            NoteDraft.numbered("90500/19")
                .heading("A", "A.", "Fisheries")
                .paragraph("The Council adopted the total allowable catches for the Baltic Sea.")
                .paragraph("Member States shall report their landings of herring every month.")
                .row("Denmark 24"));

    assertThat(table.counts()).isEqualTo(Map.of("new", 3, "dropped", 3));
  }

  @Test
  void aNoteWithoutPassagesIsAllDropped() {
    Table table = Table.of(older().paragraph(WARNING), NoteDraft.numbered("90500/19"));

    assertThat(table.rows()).containsExactly("dropped I/2 -");
  }

  @Test
  void deletedWordsDoNotCountAsStanding() {
    Table table =
        Table.of(
            older().paragraph("The fund helps the ports of the region to find cocaine."),
            newer().changed("The fund helps ~the ports of~ the region to find cocaine."));

    assertThat(table.rows()).containsExactly("changed I/2 I/2");
    assertThat(table.edits(0)).containsExactly("the ports of=>the ports of");
    assertThat(table.nature(0)).hasValue("substantive");
    assertThat(cell(table, 1).marks())
        .containsExactly(new TextMark(TextMark.State.DELETED, new TextRange(15, 27)));
  }

  @Test
  void wordsDeletedInBothNotesDidNotChange() {
    String text = "The fund helps ~the ports of~ the region to find cocaine.";

    assertThat(Table.of(older().changed(text), newer().changed(text)).rows())
        .containsExactly("same I/2 I/2");
  }

  @Test
  void passageDeletedAsAWholeIsDroppedAndKeepsItsCounterpart() {
    Table table = Table.of(older().paragraph(WARNING), newer().changed("~" + WARNING + "~"));

    assertThat(table.rows()).containsExactly("dropped I/2 I/2");
    assertThat(table.edits(0)).containsExactly(WARNING + "=>" + WARNING);
    assertThat(table.nature(0)).isEmpty();
  }

  @Test
  void passageThatStandsAgainIsNewAndKeepsItsCounterpart() {
    Table table = Table.of(older().changed("~" + WARNING + "~"), newer().paragraph(WARNING));

    assertThat(table.rows()).containsExactly("new I/2 I/2");
    assertThat(table.edits(0)).containsExactly(WARNING + "=>" + WARNING);
  }

  @Test
  void passageStruckInOneNoteAndAbsentInTheOtherIsAbsentInBoth() {
    Table came = Table.of(older(), newer().changed("~" + WARNING + "~"));
    Table went = Table.of(older().changed("~" + WARNING + "~"), newer());

    assertThat(came.rows()).containsExactly("none - I/2");
    assertThat(went.rows()).containsExactly("none I/2 -");
    assertThat(came.counts()).isEmpty();
    assertThat(went.counts()).isEmpty();
    assertThat(came.comparison().steps(0, 1)).containsExactly(Optional.empty());
  }

  @Test
  void struckPassageDoesNotReturn() {
    Comparison comparison =
        Comparison.of(
            List.of(
                older().paragraph(WARNING).build(),
                newer().build(),
                NoteDraft.numbered("90300/20").changed("~" + WARNING + "~").build()));

    assertThat(comparison.summary())
        .containsEntry(PassageRelation.DROPPED, 1)
        .containsEntry(PassageRelation.RETURNED, 0)
        .containsEntry(PassageRelation.NEW, 0);
  }

  @Test
  void everyRelationIsCounted() {
    assertThat(Table.of(older(), newer()).comparison().summary())
        .containsOnlyKeys(PassageRelation.values())
        .allSatisfy((relation, count) -> assertThat(count).isZero());
  }

  @Test
  void witnessesAreNamedOldestFirst() {
    assertThat(Table.of(older(), newer()).comparison().witnesses())
        .extracting(w -> w.siglum() + " " + w.note() + " " + w.name())
        .containsExactly("A 90100-18 2017-18", "B 90200-19 2018-19");
  }

  @Test
  void fewerThanTwoNotesAreRefused() {
    Note note = older().build();

    assertThatThrownBy(() -> Comparison.of(List.of(note)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least two");
  }

  private static AlignmentRow.Cell cell(Table table, int witness) {
    return table.comparison().rows().getFirst().cells().get(witness).orElseThrow();
  }

  private static NoteDraft older() {
    return NoteDraft.numbered("90100/18")
        .report("report", "2017-06-01", "2018-05-31")
        .heading("I", "I.", "Activities");
  }

  private static NoteDraft newer() {
    return NoteDraft.numbered("90200/19")
        .report("report", "2018-06-01", "2019-05-31")
        .heading("I", "I.", "Activities");
  }
}
