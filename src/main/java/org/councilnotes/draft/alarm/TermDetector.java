package org.councilnotes.draft.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NumberWords;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.tag.time.MentionedTime;
import org.councilnotes.tag.time.MentionedTimes;

/**
 * Finds terms that were over before the end of the period, though the report says that they run, in
 * English: {@code was launched in Brussels on 2-3 March 2020 and runs for 50 months}.
 */
final class TermDetector implements AlarmDetector {

  private static final Pattern TERM =
      Pattern.compile(
          "\\b(?:(?:runs|lasts)(?: for)?|(?:is to|will) (?:run|last)(?: for)?|has a duration of)"
              + " (\\d{1,2}|[a-z-]{3,15}) (months|years)\\b");

  /** Before the day from which the term runs. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\b(?:launched|began|started|opened|signed)\\b[^.;]*$");

  /** Between that day and the term, or the term and that day. */
  private static final Pattern BETWEEN = Pattern.compile(",? and (?:it )?| from |, from ");

  private static final int MONTHS = 12;

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Optional<ReportingPeriod> covered = DraftPeriod.of(draft.note());
    if (covered.isEmpty() || !draft.note().language().equals("en")) {
      return List.of();
    }
    LocalDate end = covered.get().to();
    return draft.sentences().stream()
        .map(sentence -> DraftPlace.of(sentence, draft))
        .flatMap(place -> alarm(place, end).stream())
        .toList();
  }

  private static Optional<Alarm> alarm(DraftPlace place, LocalDate end) {
    Matcher term = TERM.matcher(place.text());
    if (!term.find()) {
      return Optional.empty();
    }
    List<MentionedTime> times = MentionedTimes.in(place.text(), "en", end);
    if (times.size() != 1 || !isFrom(times.getFirst().range(), term, place)) {
      return Optional.empty();
    }
    return months(term)
        .map(months -> times.getFirst().end().plusMonths(months))
        .filter(over -> over.plusMonths(1).isBefore(end))
        .map(
            over ->
                place.alarm(
                    AlarmKind.STALE,
                    new TextRange(term.start(), term.end()),
                    ReasonCode.TERM_OVER.of(over, end),
                    Optional.empty()));
  }

  private static boolean isFrom(TextRange time, Matcher term, DraftPlace place) {
    String text = place.text();
    if (time.end() <= term.start()) {
      return BETWEEN.matcher(text.substring(time.end(), term.start())).matches()
          && BEGINNING.matcher(text.substring(0, time.start())).find();
    }
    return time.start() >= term.end()
        && BETWEEN.matcher(text.substring(term.end(), time.start())).matches();
  }

  private static Optional<Integer> months(Matcher term) {
    String printed = term.group(1).toLowerCase(Locale.ROOT);
    OptionalInt number =
        Character.isDigit(printed.charAt(0))
            ? OptionalInt.of(Integer.parseInt(printed))
            : NumberWords.valueOf(printed, "en");
    return number.isEmpty()
        ? Optional.empty()
        : Stream.of(number.getAsInt() * (term.group(2).equals("years") ? MONTHS : 1)).findFirst();
  }
}
