package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.function.BiFunction;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.store.NoteSummary;

/** A draft with the edition before it. */
record DraftPair(Note previous, Note draft) {

  /** What a detector finds. */
  List<Alarm> alarms(BiFunction<DraftText, EarlierEdition, List<Alarm>> detector) {
    return detector.apply(
        DraftText.of(draft), new EarlierEdition(previous, NoteSummary.of(previous)));
  }
}
