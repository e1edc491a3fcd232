package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.Table;
import org.councilnotes.lineage.LineageBuilder;
import org.councilnotes.note.WordingHistory.Event;
import org.junit.jupiter.api.Test;

/** Paragraphs that were written anew, as most of a quarterly report are. */
class LikelyCounterpartTest {

  private static final String HEADING = "Guilds and crews";

  @Test
  void paragraphWrittenAnewIsALikelyCounterpart() {
    assertThat(guilds(List.of(Harbours.DISPUTE), List.of(Harbours.RULING)))
        .containsExactly("changed (likely) II/2 II/2");
  }

  @Test
  void changeOfALikelyCounterpartIsOfSubstance() {
    Table table = table(List.of(Harbours.DISPUTE), List.of(Harbours.RULING));

    assertThat(table.nature(table.rows().size() - 1)).contains("substantive");
  }

  @Test
  void sharedPhraseMakesNoCounterpart() {
    assertThat(guilds(List.of(Harbours.DREDGING), List.of(Harbours.SURVEY)))
        .containsExactlyInAnyOrder("dropped II/2 -", "new - II/2");
  }

  @Test
  void oneLongSentenceMakesALikelyCounterpart() {
    assertThat(guilds(List.of(Harbours.APPEAL), List.of(Harbours.APPEAL_AGAIN)))
        .containsExactly("changed (likely) II/2 II/2");
  }

  @Test
  void eachHasOneLikelyCounterpart() {
    assertThat(
            guilds(
                List.of(Harbours.DREDGING, Harbours.DISPUTE),
                List.of(Harbours.RULING, Harbours.SURVEY)))
        .contains("changed (likely) II/3 II/2")
        .hasSize(3);
  }

  @Test
  void subsectionWithoutCounterpartBelongsToTheSectionAroundIt() {
    NoteDraft newer =
        quarter("90700/26").heading("II.h1", "", "Wrangling at court").paragraph(Harbours.RULING);

    assertThat(Table.of(quarter("90600/26").paragraph(Harbours.DISPUTE), newer).rows())
        .contains("changed (likely) II/2 II.h1/2");
  }

  @Test
  void paragraphInAnotherSectionIsNone() {
    NoteDraft older =
        quarter("90600/26")
            .paragraph(Harbours.DISPUTE)
            .heading("III", "III.", "Weather and tides")
            .paragraph("Gales closed the outer locks for nine days.");
    NoteDraft newer =
        quarter("90700/26")
            .heading("III", "III.", "Weather and tides")
            .paragraph("Gales closed the outer locks for nine days.")
            .paragraph(Harbours.RULING);

    assertThat(Table.of(older, newer).rows()).contains("dropped II/2 -", "new - III/3");
  }

  @Test
  void provisionHasNoLikelyCounterpart() {
    assertThat(
            Table.of(
                    quarter("90600/26").paragraph(Harbours.DISPUTE).provision("ARTICLE-2/1"),
                    quarter("90700/26").paragraph(Harbours.RULING).provision("ARTICLE-2/2"))
                .rows())
        .contains("dropped II/2 -", "new - II/2");
  }

  @Test
  void historyOfAWordingHasNoLikelyCounterpart() {
    Comparison comparison =
        Comparison.of(
            List.of(
                quarter("90600/26").paragraph(Harbours.DISPUTE).build(),
                quarter("90700/26").paragraph(Harbours.RULING).build()));

    assertThat(new LineageBuilder(comparison).all())
        .filteredOn(
            lineage ->
                lineage.stages().getLast().filter(s -> s.event() == Event.DROPPED).isPresent())
        .hasSize(1);
  }

  @Test
  void rowOfSeveralEditionsGoesOnWithALikelyCounterpart() {
    Comparison comparison =
        Comparison.of(
            List.of(
                quarter("90600/26").paragraph(Harbours.DISPUTE).build(),
                quarter("90700/26").paragraph(Harbours.RULING).build(),
                quarter("90800/26").paragraph(Harbours.RULING).build()));

    assertThat(comparison.rows().getLast().steps())
        .extracting(step -> step.orElseThrow().relation(), step -> step.orElseThrow().isLikely())
        .containsExactly(tuple(PassageRelation.CHANGED, true), tuple(PassageRelation.SAME, false));
    assertThat(comparison.steps(0, 2).getLast().orElseThrow().isLikely()).isTrue();
  }

  @Test
  void textThatReturnsIsNoLikelyCounterpart() {
    Comparison comparison =
        Comparison.of(
            List.of(
                quarter("90600/26").paragraph(Harbours.RULING).build(),
                quarter("90700/26").paragraph(Harbours.DISPUTE).build(),
                quarter("90800/26").paragraph(Harbours.RULING).build()));

    assertThat(comparison.summary())
        .containsEntry(PassageRelation.RETURNED, 1)
        .containsEntry(PassageRelation.CHANGED, 0);
  }

  private static List<String> guilds(List<String> before, List<String> after) {
    return table(before, after).rows().stream().filter(row -> row.contains("II/")).toList();
  }

  private static Table table(List<String> before, List<String> after) {
    NoteDraft older = quarter("90600/26");
    before.forEach(older::paragraph);
    NoteDraft newer = quarter("90700/26");
    after.forEach(newer::paragraph);
    return Table.of(older, newer);
  }

  private static NoteDraft quarter(String number) {
    return Harbours.report(number).heading("II", "II.", HEADING);
  }
}
