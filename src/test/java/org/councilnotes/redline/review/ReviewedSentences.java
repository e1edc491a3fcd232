package org.councilnotes.redline.review;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.UnlabelledEdits;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
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
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;

/** Checks of drafts by hand: what the archive would say of their sentences. */
final class ReviewedSentences {

  static final Instant AT = Instant.parse("2026-03-04T09:30:00Z");

  static final ReviewSettings ENGLISH = ReviewSettings.english("snapshot-7", AT);

  /** The adopted report that sentences come from. */
  static final Note REPORT =
      NoteDraft.numbered("90200/18")
          .date("2018-06-20")
          .adopted("the Council")
          .report("harbours", "2017-06-01", "2018-05-31")
          .heading("II", "II.", "Cooperation")
          .paragraphOnPage("Placeholder for the words of the report.", 4)
          .build();

  private ReviewedSentences() {}

  /** A wording that a note has. */
  static SentenceSource source(Note note, String text) {
    Passage own = note.passages().getLast();
    Passage passage =
        new Passage(
            own.id(), own.section(), own.ordinal(), own.place(), text, List.of(), own.tags());
    WordingUse use =
        new WordingUse(
            passage, NoteSummary.of(note), "Cooperation", new TextRange(0, text.length()));
    return new SentenceSource(text, List.of(use));
  }

  /**
   * A check in which each of these sentences is altered from an agreed wording, and all others are
   * new.
   *
   * @param agreed wording by sentence
   */
  static DraftCheck altered(Note draft, Map<String, String> agreed) {
    DraftText text = DraftText.of(draft);
    List<CheckedSentence> sentences = new ArrayList<>();
    for (DraftSentence sentence : text.sentences()) {
      String wording = agreed.get(sentence.text());
      sentences.add(
          wording == null
              ? checked(sentence, SentenceVerdict.NEW, Optional.empty())
              : checked(sentence, SentenceVerdict.ALTERED, Optional.of(source(REPORT, wording))));
    }
    return new DraftCheck(text, DraftReference.NONE, sentences, List.of());
  }

  static CheckedSentence checked(
      DraftSentence sentence, SentenceVerdict verdict, Optional<SentenceSource> source) {
    return new CheckedSentence(
        sentence,
        verdict,
        source,
        source,
        source.map(s -> UnlabelledEdits.between(s.text(), sentence.text())).orElse(List.of()),
        verdict == SentenceVerdict.ALTERED ? Set.of(DifferenceKind.FIGURE) : Set.of());
  }

  static DraftCheck with(DraftCheck check, List<Alarm> alarms) {
    return new DraftCheck(check.draft(), check.reference(), check.sentences(), alarms);
  }

  static ReviewedFile review(DraftCheck check, byte[] docx) {
    return new ReviewedFile(written(check, Optional.of(docx), ENGLISH));
  }

  static byte[] written(DraftCheck check, Optional<byte[]> docx, ReviewSettings settings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReviewedDraft.write(check, docx, out, settings);
    return out.toByteArray();
  }
}
