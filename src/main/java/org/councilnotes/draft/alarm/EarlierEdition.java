package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;

/** The edition before a draft, as evidence. */
record EarlierEdition(Note note, NoteSummary summary) {

  /**
   * The previous edition; empty where none is known in the language of the draft, or where the
   * draft has its number still.
   */
  static Optional<EarlierEdition> of(DraftReference reference, DraftText draft) {
    return reference
        .previous()
        .filter(note -> !note.id().equals(draft.note().id()))
        .filter(note -> note.language().equals(draft.note().language()))
        .map(note -> new EarlierEdition(note, summary(note, reference.editions())));
  }

  private static NoteSummary summary(Note note, List<NoteSummary> editions) {
    return editions.stream()
        .filter(one -> one.id().equals(note.id()))
        .findFirst()
        .orElseGet(() -> NoteSummary.of(note));
  }

  WordingUse use(Passage passage, TextRange range) {
    return new WordingUse(passage, summary, heading(passage), range);
  }

  /** The heading above a passage; empty where there is none. */
  String heading(Passage passage) {
    return note.headingOf(passage);
  }
}
