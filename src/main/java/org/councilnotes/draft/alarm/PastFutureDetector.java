package org.councilnotes.draft.alarm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditionSentences;
import org.councilnotes.draft.edition.EditionSentences.EditionSentence;
import org.councilnotes.draft.promise.Promise;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds what a report on a period foresees for a time that was over when it was written: {@code to
 * be held in Paramaribo from 20 to 21 June 2019} in a report of 26 June 2019. What the edition
 * before foresaw in the same words is a {@link PromiseDetector}'s.
 */
final class PastFutureDetector implements AlarmDetector {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /** Not {@code foreseen for}, which the past of the sentence may answer. */
  private static final Pattern FORESEES = Pattern.compile("(?:will|shall|is|are|to be)\\b");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Note note = draft.note();
    Optional<ReportingPeriod> covered = DraftPeriod.of(note);
    Optional<LocalDate> date = note.cover().identity().date();
    if (covered.isEmpty() || date.isEmpty()) {
      return List.of();
    }
    Optional<EditionSentences> edition = reference.previous().map(EditionSentences::of);
    return first(Promise.in(draft, LocalDate.EPOCH)).stream()
        .filter(promise -> YEAR.matcher(promise.time()).find())
        .filter(promise -> FORESEES.matcher(words(promise)).lookingAt())
        .filter(promise -> words(promise).endsWith(promise.time()))
        .filter(promise -> promise.due().isBefore(date.get()))
        .filter(promise -> !isKept(promise, edition))
        .map(promise -> alarm(promise, draft, date.get()))
        .toList();
  }

  /** The first promise of each sentence: later times may be about something else. */
  private static Collection<Promise> first(List<Promise> all) {
    Map<DraftSentence, Promise> first = new LinkedHashMap<>();
    all.forEach(promise -> first.putIfAbsent(promise.sentence(), promise));
    return first.values();
  }

  private static String words(Promise promise) {
    return promise.words().of(promise.sentence().passage().textWithoutDeletions());
  }

  private static boolean isKept(Promise promise, Optional<EditionSentences> edition) {
    return edition
        .flatMap(sentences -> sentences.same(EditionSentence.of(promise.sentence())))
        .isPresent();
  }

  private static Alarm alarm(Promise promise, DraftText draft, LocalDate date) {
    TextRange inPassage = promise.words();
    int start = promise.sentence().inPassage().start();
    return DraftPlace.of(promise.sentence(), draft)
        .alarm(
            AlarmKind.STALE,
            new TextRange(inPassage.start() - start, inPassage.end() - start),
            ReasonCode.OVER_ALREADY.of(date, promise.time()),
            Optional.empty());
  }
}
