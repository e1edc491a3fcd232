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

  private static Note note(int year, String text) {
    return NoteDraft.numbered("900%d/%d".formatted(year, year))
        .heading("I", "I.", "Ports")
        .paragraph(text)
        .build();
  }
}
