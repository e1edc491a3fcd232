package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;

/** More than two editions in one table. */
class WitnessesTest {

  private static final String WARNING =
      "The observatories of the region joined the early warning system and share their alerts.";
  private static final String PORTS =
      "Port officers of seven countries were trained to search containers for hidden cargo.";
  private static final String LAUNDERING =
      "Prosecutors and financial intelligence units met to trace the proceeds of crime.";
  private static final String PREVENTION =
      "Schools were given a manual on prevention that rests on evaluated programmes.";

  @Test
  void aWordingIsOneRowThroughAllEditions() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING),
            edition(19).paragraph(WARNING),
            edition(20).paragraph(WARNING.replace("alerts", "alerts and data")));

    assertThat(rows(table)).containsExactly("I/2 I/2 I/2: same changed");
  }

  @Test
  void whatComesBackAfterAGapIsMeasuredAgainstTheLastThatHadIt() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING).paragraph(PORTS),
            edition(19).paragraph(WARNING),
            edition(20).paragraph(WARNING).paragraph(PORTS.replace("seven", "nine")));

    assertThat(rows(table))
        .containsExactly("I/2 I/2 I/2: same same", "I/3 - I/3: dropped returned");
    WordingStep back = table.rows().getLast().steps().getLast().orElseThrow();
    assertThat(back.edits()).hasSize(1);
    assertThat(back.nature()).contains(WordingStep.Significance.SUBSTANTIVE);
  }

  @Test
  void whatStandsAgainAfterItWasStruckIsMeasuredAgainstTheLastInWhichItStood() {
    Comparison table =
        compare(
            edition(18).paragraph(PORTS),
            edition(19).changed("~" + PORTS + "~"),
            edition(20).changed("~" + PORTS + "~"),
            edition(21).paragraph(PORTS.replace("seven", "nine")));

    assertThat(rows(table)).containsExactly("I/2 I/2 I/2 I/2: dropped same returned");
    assertThat(table.rows().getLast().steps().getLast().orElseThrow().edits()).hasSize(1);
  }

  @Test
  void whatIsStruckFromItsFirstWitnessOnIsNewWhereItStands() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING),
            edition(19).paragraph(WARNING).changed("~" + PORTS + "~"),
            edition(20).paragraph(WARNING).paragraph(PORTS));

    assertThat(rows(table)).containsExactly("I/2 I/2 I/2: same same", "- I/3 I/3: - new");
  }

  @Test
  void partsOfASplitPassageStayOneRow() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING + " " + PORTS),
            edition(19).paragraph(WARNING).paragraph(PORTS),
            edition(20).paragraph(WARNING).paragraph(PORTS));

    assertThat(rows(table)).containsExactly("I/2 I/2+I/3 I/2+I/3: split same");
  }

  @Test
  void partsOfASplitPassageThatIsDroppedLaterStayOneRow() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING + " " + PORTS).paragraph(LAUNDERING),
            edition(19).paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING),
            edition(20).paragraph(LAUNDERING));

    assertThat(rows(table))
        .containsExactly("I/2 I/2+I/3 -: split dropped", "I/3 I/4 I/2: same same");
  }

  @Test
  void whatOnlyTheOldestHasStandsWhereItStoodThere() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING),
            edition(19).paragraph(WARNING).paragraph(LAUNDERING),
            edition(20).paragraph(PREVENTION).paragraph(WARNING).paragraph(LAUNDERING));

    assertThat(rows(table))
        .containsExactly(
            "- - I/2: - new",
            "I/2 I/2 I/3: same same",
            "I/3 - -: dropped -",
            "I/4 I/3 I/4: same same");
  }

  @Test
  void anyTwoOfThemCanBeCompared() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING).paragraph(PORTS),
            edition(19).paragraph(WARNING.replace("alerts", "data")),
            edition(20).paragraph(WARNING).paragraph(LAUNDERING));

    assertThat(relations(table.steps(0, 2))).containsExactly("same", "dropped", "new");
    assertThat(relations(table.steps(0, 1))).containsExactly("changed", "dropped", "-");
  }

  @Test
  void aSectionThatComesBackGoesOnWithItsRow() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING).heading("II", "II.", "Outlook").paragraph(PORTS),
            edition(19).paragraph(WARNING),
            edition(20).paragraph(WARNING).heading("II", "II.", "Outlook").paragraph(PORTS));

    assertThat(table.sections())
        .extracting(
            row ->
                row.steps().stream().map(s -> s.map(t -> t.relation().key()).orElse("-")).toList())
        .containsExactly(List.of("same", "same"), List.of("dropped", "returned"));
  }

  @Test
  void passagesUnderABlankAreNotDropped() {
    Comparison table =
        compare(
            edition(18).paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING),
            edition(19).paragraph(WARNING).blanked("~(DELETED)~").paragraph(LAUNDERING));

    assertThat(rows(table))
        .containsExactly("I/2 I/2: same", "I/3 I/3: not-accessible", "I/4 I/4: same");
  }

  @Test
  void passagesOnPagesThatAreNotReadAreNotDropped() {
    Comparison table =
        Comparison.of(
            List.of(
                edition(18).paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING).build(),
                edition(19)
                    .pages(3)
                    .warning(ReasonCode.PAGE_NEEDS_OCR.of(2))
                    .paragraphOnPage(WARNING, 1)
                    .paragraphOnPage(LAUNDERING, 3)
                    .build()));

    assertThat(rows(table))
        .containsExactly("I/2 I/2: same", "I/3 -: not-accessible", "I/4 I/3: same");
  }

  private static Comparison compare(NoteDraft... editions) {
    List<Note> notes = Stream.of(editions).map(NoteDraft::build).toList();
    return Comparison.of(notes);
  }

  private static NoteDraft edition(int year) {
    return NoteDraft.numbered("91%d0/%d".formatted(year, year))
        .report("report", "20%d-06-01".formatted(year), "20%d-05-31".formatted(year + 1))
        .heading("I", "I.", "Activities");
  }

  /** One line a row: parts in each edition, then the steps; {@code -} where absent. */
  private static List<String> rows(Comparison table) {
    return table.rows().stream()
        .map(
            row ->
                row.cells().stream().map(WitnessesTest::parts).collect(Collectors.joining(" "))
                    + ": "
                    + String.join(" ", relations(row.steps())))
        .toList();
  }

  private static String parts(Optional<AlignmentRow.Cell> cell) {
    return cell.map(AlignmentRow.Cell::parts).orElse(List.of("/-")).stream()
        .map(id -> id.substring(id.indexOf('/') + 1))
        .collect(Collectors.joining("+"));
  }

  private static List<String> relations(List<Optional<WordingStep>> steps) {
    return steps.stream().map(s -> s.map(step -> step.relation().key()).orElse("-")).toList();
  }
}
