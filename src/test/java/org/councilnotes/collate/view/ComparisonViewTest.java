package org.councilnotes.collate.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;

class ComparisonViewTest {

  private static final String PORTS = "Port officers of seven countries were trained to search.";

  @Test
  void stepsOfTheComparedNotesAreCounted() {
    ComparisonView view =
        ComparisonView.of(List.of(note(17, PORTS), note(18, PORTS), note(19, "Nothing else.")));

    assertThat(view.counts())
        .containsEntry(PassageRelation.SAME, 1)
        .containsEntry(PassageRelation.DROPPED, 1)
        .containsEntry(PassageRelation.NEW, 1)
        .containsEntry(PassageRelation.MOVED, 0);
    assertThat(view.withBase(OptionalInt.of(0)).counts()).isEqualTo(view.counts());
    assertThat(view.withBase(OptionalInt.of(2)).counts())
        .containsEntry(PassageRelation.SAME, 0)
        .containsEntry(PassageRelation.DROPPED, 2)
        .containsEntry(PassageRelation.NEW, 2);
    assertThat(view.withLastPair().counts())
        .containsEntry(PassageRelation.SAME, 0)
        .containsEntry(PassageRelation.DROPPED, 1);
  }

  @Test
  void droppedWordsThatAreStruckInTheNewerNoteAreShownOnceThere() {
    ComparisonView view = ComparisonView.of(List.of(note(17, PORTS), struck(18)));
    ComparedRow row = view.rows().getFirst();

    assertThat(row.relation()).isEqualTo(PassageRelation.DROPPED);
    assertThat(row.words(view.columns().getFirst()))
        .containsExactly(new WordRun(PORTS, WordRun.Kind.GONE));
    assertThat(row.words(view.columns().getLast()))
        .containsExactly(new WordRun(PORTS, WordRun.Kind.STRUCK));
    assertThat(row.isInAll()).isTrue();
  }

  @Test
  void newWordsThatAreStruckInTheOlderNoteAreShownOnceThere() {
    ComparisonView view = ComparisonView.of(List.of(struck(17), note(18, PORTS)));
    ComparedRow row = view.rows().getFirst();

    assertThat(row.relation()).isEqualTo(PassageRelation.NEW);
    assertThat(row.words(view.columns().getFirst()))
        .containsExactly(new WordRun(PORTS, WordRun.Kind.STRUCK));
    assertThat(row.words(view.columns().getLast()))
        .containsExactly(new WordRun(PORTS, WordRun.Kind.CAME));
  }

  @Test
  void textThatStandsInNeitherNoteIsNoChangeAndNotTheSame() {
    ComparisonView view = ComparisonView.of(List.of(empty(17), struck(18)));
    ComparedRow row = view.rows().getFirst();

    assertThat(row.isStruck()).isTrue();
    assertThat(row.isSame() || row.isChanged() || row.isOnlyExpected()).isFalse();
    assertThat(row.key()).isEqualTo("struck");
    assertThat(view.pairs().getFirst().struck()).isEqualTo(1);
    assertThat(view.total()).isEqualTo("1 struck through in one, absent in the other");
    assertThat(view.sections().getFirst().rows()).hasSize(1);
    assertThat(view.sections().getFirst().shares(view.pairs()).getFirst().percent()).isZero();
  }

  @Test
  void returnedWordsAreComparedWithTheNoteInWhichTheyStood() {
    ComparisonView view =
        ComparisonView.of(
            List.of(note(17, PORTS), struck(18), note(19, PORTS.replace("seven", "nine"))));
    ComparedRow row = view.rows().getFirst();
    RowStep back = row.steps().getLast();

    assertThat(back.relation()).isEqualTo(PassageRelation.RETURNED);
    assertThat(back.before().orElseThrow().text()).isEqualTo(PORTS);
    assertThat(back.goneSince()).contains(view.columns().get(1));
    assertThat(back.share().percent()).isEqualTo(100);
  }

  private static Note struck(int year) {
    return draft(year).changed("~" + PORTS + "~").build();
  }

  private static Note empty(int year) {
    return draft(year).build();
  }

  private static Note note(int year, String text) {
    return draft(year).paragraph(text).build();
  }

  private static NoteDraft draft(int year) {
    return NoteDraft.numbered("900%d/%d".formatted(year, year)).heading("I", "I.", "Ports");
  }
}
