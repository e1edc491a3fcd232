package org.councilnotes.web.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.alarm.AlarmKind;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;

/** Checked drafts written by hand. */
final class CheckedDrafts {

  static final Note DRAFT =
      NoteDraft.withoutNumber("draft-1")
          .subject("Draft report")
          .cover("Draft report")
          .heading("I", "I.", "Ports")
          .paragraph("The ferry sails. In 2017 the ferry sailed to 22 ports. The unit met.")
          .heading("II", "II.", "Rivers")
          .item("Nobody said so. The boats shall leave.")
          .build();

  private static final String EARLIER = "In 2016 the ferry sailed to 22 ports.";

  private CheckedDrafts() {}

  private static WordingUse use(Note note) {
    Passage passage = note.passages().getLast();
    return new WordingUse(
        passage, NoteSummary.of(note), "", new TextRange(0, passage.text().length()));
  }

  private static SentenceSource source(String text, Note note) {
    return new SentenceSource(text, List.of(use(note)));
  }

  private static CheckedSentence sentence(
      DraftSentence sentence, SentenceVerdict verdict, String earlier, List<Edit> edits) {
    SentenceSource source = source(earlier, TestNotes.ANNUAL_2019);
    Set<DifferenceKind> differences =
        edits.isEmpty() ? Set.of() : Set.of(DifferenceKind.DATE, DifferenceKind.MODALITY);
    return new CheckedSentence(
        sentence, verdict, Optional.of(source), Optional.of(source), edits, differences);
  }

  /** A sentence as adopted, an altered one with an alarm, a dropped, a new and a near one. */
  static DraftCheck check() {
    DraftText text = DraftText.of(DRAFT);
    List<DraftSentence> all = text.sentences();
    List<CheckedSentence> checked = new ArrayList<>();
    checked.add(sentence(all.get(0), SentenceVerdict.ADOPTED, "The ferry sails.", List.of()));
    Edit year = new Edit(new TextRange(3, 7), new TextRange(3, 7));
    checked.add(sentence(all.get(1), SentenceVerdict.ALTERED, EARLIER, List.of(year)));
    checked.add(sentence(all.get(2), SentenceVerdict.DROPPED, "The unit met.", List.of()));
    checked.add(
        new CheckedSentence(
            all.get(3),
            SentenceVerdict.NEW,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of()));
    checked.add(sentence(all.get(4), SentenceVerdict.NEAR, "Boats went away.", List.of()));
    int start = all.get(1).range().start();
    Alarm alarm =
        new Alarm(
            AlarmKind.STALE,
            new TextRange(start, start + 7),
            "In 2017",
            all.get(1).text(),
            ReasonCode.NO_TEXT.of(),
            Optional.of(use(TestNotes.ANNUAL_2019)));
    return new DraftCheck(text, DraftReference.NONE, checked, List.of(alarm));
  }
}
