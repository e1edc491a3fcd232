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
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds what a paper foresees for a time that was over at its date: {@code to be held in Paramaribo
 * from 20 to 21 June 2019} in a report of 26 June 2019. Papers that report on no period must say in
 * English what {@code will} be at that time, and quote or recount no plan. What the edition before
 * foresaw in the same words is a {@link PromiseDetector}'s.
 */
final class PastFutureDetector implements AlarmDetector {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /** Not {@code foreseen for}, which the past of the sentence may answer. */
  private static final Pattern FORESEES = Pattern.compile("(?:will|shall|is|are|to be)\\b");

  /** What is still to come; not {@code shall}, by which acts oblige. */
  private static final Pattern IS_TO = Pattern.compile("(?:will|is to|are to)\\b");

  /** Before a time at which something ends or is done; not {@code from}, {@code since}. */
  private static final Pattern AT_TIME =
      Pattern.compile(
          "\\b(?:in|on|by|before|during|at the (?:end|beginning) of|(?:in )?(?:early|late|mid))"
              + "[ -](?:the )?$");

  /** A plan of the past, a quotation, a condition. */
  private static final Pattern TOLD_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:was|were|had|has|have|did|agreed|decided|announced|said|noted|informed|stated"
              + "|recalled|planned|confirmed|indicated|promised|expected|according|would|if)\\b"
              + "|[\"“”«»‘]");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Note note = draft.note();
    boolean isReport = DraftPeriod.of(note).isPresent();
    Optional<LocalDate> date = note.cover().identity().date();
    if (date.isEmpty() || !(isReport || note.language().equals("en"))) {
      return List.of();
    }
    Optional<EditionSentences> edition = reference.previous().map(EditionSentences::of);
    return first(Promise.in(draft, LocalDate.EPOCH)).stream()
        .filter(promise -> YEAR.matcher(promise.time()).find())
        .filter(promise -> FORESEES.matcher(words(promise)).lookingAt())
        .filter(promise -> isReport || isToldNow(promise))
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

  /** Whether the author says at the date of the paper what is still to come at some time. */
  private static boolean isToldNow(Promise promise) {
    TextRange sentence = promise.sentence().inPassage();
    String passage = promise.sentence().passage().textWithoutDeletions();
    String before = passage.substring(sentence.start(), promise.words().start());
    String words = words(promise);
    return IS_TO.matcher(words).lookingAt()
        && AT_TIME.matcher(words.substring(0, words.length() - promise.time().length())).find()
        && !TOLD_BEFORE.matcher(before + words).find();
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
