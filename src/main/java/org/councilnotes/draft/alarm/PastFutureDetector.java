package org.councilnotes.draft.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds what a paper foresees for a time that was over at its date: {@code to be held in Paramaribo
 * from 20 to 21 June 2019} in a report of 26 June 2019; in English. Papers that report on no period
 * must say what {@code will} be at that time, and quote or recount no plan.
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
    if (date.isEmpty() || !note.language().equals("en")) {
      return List.of();
    }
    return draft.sentences().stream()
        .filter(sentence -> !sentence.passage().section().equals(Section.COVER))
        .flatMap(sentence -> FutureStatement.in(sentence).stream())
        .filter(future -> YEAR.matcher(future.time()).find())
        .filter(future -> FORESEES.matcher(words(future)).lookingAt())
        .filter(future -> isReport || isToldNow(future))
        .filter(future -> words(future).endsWith(future.time()))
        .filter(future -> future.due().isBefore(date.get()))
        .map(future -> alarm(future, draft, date.get()))
        .toList();
  }

  private static String words(FutureStatement future) {
    return future.words().of(future.sentence().passage().textWithoutDeletions());
  }

  /** Whether the author says at the date of the paper what is still to come at some time. */
  private static boolean isToldNow(FutureStatement future) {
    TextRange sentence = future.sentence().inPassage();
    String passage = future.sentence().passage().textWithoutDeletions();
    String before = passage.substring(sentence.start(), future.words().start());
    String words = words(future);
    return IS_TO.matcher(words).lookingAt()
        && AT_TIME.matcher(words.substring(0, words.length() - future.time().length())).find()
        && !TOLD_BEFORE.matcher(before + words).find();
  }

  private static Alarm alarm(FutureStatement future, DraftText draft, LocalDate date) {
    TextRange inPassage = future.words();
    int start = future.sentence().inPassage().start();
    return DraftPlace.of(future.sentence(), draft)
        .alarm(
            AlarmKind.STALE,
            new TextRange(inPassage.start() - start, inPassage.end() - start),
            ReasonCode.OVER_ALREADY.of(date, future.time()),
            Optional.empty());
  }
}
