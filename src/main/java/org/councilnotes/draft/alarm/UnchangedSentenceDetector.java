package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.classify.ChangeClassifier;
import org.councilnotes.collate.classify.MaskedText;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.table.WordingStep.Significance;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditionSentences;
import org.councilnotes.draft.edition.EditionSentences.EditionSentence;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;

/**
 * Finds sentences that stand in a draft as in the edition before, though that edition had changed
 * them from the one before it in nothing but what every edition changes: the period, the number,
 * place and date of a meeting, the presidency. A draft that has the changed sentence besides tells
 * history, as does one that every edition keeps.
 */
record UnchangedSentenceDetector(DraftHistories histories) implements AlarmDetector {

  /** From this likeness on one sentence is the other, edited. */
  private static final double EDITED = 0.6;

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Optional<Note> previous = reference.previous();
    Optional<Note> older = previous.flatMap(note -> before(note, reference, world));
    if (older.isEmpty() || isOfSamePeriod(draft.note(), previous.orElseThrow())) {
      return List.of();
    }
    EditionChain chain =
        new EditionChain(
            histories.sentences(older.get()),
            histories.sentences(previous.orElseThrow()),
            histories.sentences(draft),
            new HashMap<>());
    List<Alarm> alarms = new ArrayList<>();
    for (EditionSentence sentence : chain.draft().sentences()) {
      chain.alarm(sentence, DraftPlace.of(sentence.sentence(), draft)).ifPresent(alarms::add);
    }
    return alarms;
  }

  private static boolean isOfSamePeriod(Note draft, Note previous) {
    return DraftPeriod.of(draft).isPresent()
        && DraftPeriod.of(draft).equals(previous.report().period());
  }

  /** The edition before a note, in its language. */
  private static Optional<Note> before(Note note, DraftReference reference, ArchiveReader world) {
    List<NoteSummary> editions =
        SeriesEditions.of(reference.series().orElse(""), reference.editions()).stream()
            .filter(series -> series.language().equals(note.language()))
            .flatMap(series -> series.editions().stream())
            .takeWhile(edition -> !edition.id().equals(note.id()))
            .toList();
    return editions.isEmpty() ? Optional.empty() : world.note(editions.getLast().id());
  }

  /**
   * A sentence that the draft kept.
   *
   * @param before in the edition before last
   * @param kept in the last edition
   */
  private record KeptSentence(EditionSentence before, EditionSentence kept) {}

  /** Three editions. A sentence that a draft has often is compared once. */
  private record EditionChain(
      EditionSentences older,
      EditionSentences previous,
      EditionSentences draft,
      Map<String, Optional<KeptSentence>> known) {

    Optional<Alarm> alarm(EditionSentence sentence, DraftPlace place) {
      return known
          .computeIfAbsent(sentence.key(), _ -> kept(sentence))
          .flatMap(kept -> alarm(kept.before(), kept.kept(), place));
    }

    private Optional<KeptSentence> kept(EditionSentence sentence) {
      Optional<EditionSentence> kept = previous.same(sentence);
      if (kept.isEmpty() || older.same(sentence).isPresent()) {
        return Optional.empty();
      }
      return older
          .nearest(sentence, EDITED)
          .filter(before -> isExpected(older, before, previous, kept.get()))
          .filter(before -> !isUpdatedBesides(kept.get()))
          .map(before -> new KeptSentence(before, kept.get()));
    }

    private boolean isUpdatedBesides(EditionSentence kept) {
      return draft
          .near(kept, EDITED)
          .filter(other -> !other.key().equals(kept.key()))
          .anyMatch(other -> isExpected(previous, kept, draft, other));
    }

    private static boolean isExpected(
        EditionSentences left,
        EditionSentence before,
        EditionSentences right,
        EditionSentence after) {
      String old = before.sentence().text();
      String now = after.sentence().text();
      return ChangeClassifier.nature(
              new MaskedText(old, left.period()),
              new MaskedText(now, right.period()),
              WordEdits.between(old, now))
          == Significance.EXPECTED;
    }

    /** An alarm at the first words that the edition before had changed. */
    private Optional<Alarm> alarm(EditionSentence before, EditionSentence kept, DraftPlace place) {
      String old = before.sentence().text();
      String now = kept.sentence().text();
      for (Edit edit : WordEdits.between(old, now)) {
        TextRange changed = trimmed(edit.right(), now);
        int at = place.text().indexOf(changed.of(now));
        if (at >= 0 && changed.length() > 0) {
          String former = trimmed(edit.left(), old).of(old);
          return Optional.of(
              place
                  .alarm(
                      AlarmKind.STALE,
                      new TextRange(at, at + changed.length()),
                      ReasonCode.STALE_SENTENCE.of(former.isEmpty() ? old : former),
                      Optional.of(previous.use(kept.sentence())))
                  .with(older.use(before.sentence())));
        }
      }
      return Optional.empty();
    }

    /** The range without blanks and punctuation at its ends. */
    private static TextRange trimmed(TextRange range, String text) {
      int start = range.start();
      int end = range.end();
      while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
        start++;
      }
      while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
      return new TextRange(start, end);
    }
  }
}
