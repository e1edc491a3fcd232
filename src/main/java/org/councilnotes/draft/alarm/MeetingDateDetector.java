package org.councilnotes.draft.alarm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.OrdinalNumbers;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.tag.time.MentionedTime;
import org.councilnotes.tag.time.MentionedTimes;

/**
 * Finds numbered meetings whose day differs from that on the cover or in the edition before, in
 * English: {@code The XXI High-Level Meeting was held on 20-22 June 2019} under a cover that says
 * {@code 20-21 June 2019}. What was only foreseen elsewhere is no measure.
 */
final class MeetingDateDetector implements AlarmDetector {

  private static final Pattern MEETING =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]{1,14})((?: [\\p{L}-]+){0,3}?"
              + " (?:(?i:meeting|session|summit|conference|round)|Week|Forum|Congress|Workshop|Seminar))"
              + "(?!\\p{L})");

  /** Between a meeting and its day. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?: (?:of|on|for) [^.,;:()]{0,120}?)?,? (?:which )?(?:was )?(?:held|took"
              + " place|met)\\b[^.;:()]{0,80}");

  private static final Pattern DAY = Pattern.compile("\\d{1,2} \\p{Lu}\\p{L}+ \\d{4}");

  /** A month, which is told of events with a name of their own. */
  private static final Pattern MONTH = Pattern.compile("\\p{Lu}\\p{L}+ \\d{4}");

  /** A meeting with its day. */
  private record MeetingDay(
      String meeting, TextRange named, TextRange range, String printed, LocalDate day) {

    /** The number where the year is another one, else the day. */
    TextRange wrong(KnownDay other) {
      return other.day().getYear() == day.getYear() ? range : named;
    }
  }

  /** A day that is known, and where it stands in an earlier edition. */
  private record KnownDay(String printed, LocalDate day, Optional<WordingUse> source) {}

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    if (!draft.note().language().equals("en")) {
      return List.of();
    }
    Map<String, KnownDay> known = new HashMap<>();
    for (Passage passage : draft.note().passages()) {
      if (passage.section().equals(Section.COVER)) {
        for (MeetingDay day : days(passage.textWithoutDeletions())) {
          known.putIfAbsent(
              day.meeting(), new KnownDay(day.printed(), day.day(), Optional.empty()));
        }
      }
    }
    Map<String, KnownDay> earlier = new HashMap<>();
    EarlierEdition.of(reference, draft).ifPresent(edition -> addEarlier(earlier, edition));
    List<Alarm> alarms = new ArrayList<>();
    for (DraftSentence sentence : draft.sentences()) {
      DraftPlace place = DraftPlace.of(sentence, draft);
      for (MeetingDay day : days(place.text())) {
        Optional.ofNullable(known.get(day.meeting()))
            .filter(_ -> !sentence.passage().section().equals(Section.COVER))
            .or(() -> Optional.ofNullable(earlier.get(day.meeting())))
            .filter(other -> !isSameTime(day, other))
            .map(
                other ->
                    place.alarm(
                        AlarmKind.STALE,
                        day.wrong(other),
                        ReasonCode.OTHER_DAY.of(other.printed()),
                        other.source()))
            .ifPresent(alarms::add);
      }
    }
    return alarms;
  }

  private static void addEarlier(Map<String, KnownDay> known, EarlierEdition edition) {
    for (Passage passage : edition.note().passages()) {
      for (MeetingDay day : days(passage.text())) {
        known.putIfAbsent(
            day.meeting(),
            new KnownDay(day.printed(), day.day(), Optional.of(edition.use(passage, day.range()))));
      }
    }
  }

  /** The meetings of a text that took place, each with the first day behind it. */
  private static List<MeetingDay> days(String text) {
    List<MeetingDay> days = new ArrayList<>();
    List<MatchResult> meetings = meetings(text);
    List<MentionedTime> times =
        meetings.isEmpty() ? List.of() : MentionedTimes.in(text, "en", LocalDate.EPOCH);
    for (int i = 0; i < meetings.size(); i++) {
      MatchResult meeting = meetings.get(i);
      int end = i + 1 < meetings.size() ? meetings.get(i + 1).start() : text.length();
      times.stream()
          .filter(time -> time.range().start() >= meeting.end() && time.range().end() <= end)
          .findFirst()
          .filter(time -> isTelling(time.range().of(text), meeting.group()))
          .filter(time -> isHeld(text.substring(meeting.end(), time.range().start())))
          .map(
              time ->
                  new MeetingDay(
                      key(meeting),
                      new TextRange(meeting.start(), meeting.end()),
                      time.range(),
                      time.range().of(text),
                      time.end()))
          .ifPresent(days::add);
    }
    return days;
  }

  /** A day, or the month of an event with a capital in each word. */
  private static boolean isTelling(String time, String meeting) {
    return DAY.matcher(time).find()
        || (MONTH.matcher(time).matches()
            && Stream.of(meeting.split(" ", -1))
                .allMatch(word -> Character.isUpperCase(word.charAt(0))));
  }

  private static boolean isSameTime(MeetingDay one, KnownDay other) {
    boolean areDays = DAY.matcher(one.printed()).find() && DAY.matcher(other.printed()).find();
    return areDays
        ? one.day().equals(other.day())
        : YearMonth.from(one.day()).equals(YearMonth.from(other.day()));
  }

  private static List<MatchResult> meetings(String text) {
    List<MatchResult> meetings = new ArrayList<>();
    Matcher meeting = MEETING.matcher(text);
    int at = 0;
    while (meeting.find(at)) {
      boolean isNumbered = OrdinalNumbers.isOrdinal(meeting.group(1));
      if (isNumbered) {
        meetings.add(meeting.toMatchResult());
      }
      at = isNumbered ? meeting.end() : meeting.end(1);
    }
    return meetings;
  }

  /** Whether the words between a meeting and a day say that it took place. */
  private static boolean isHeld(String between) {
    return HELD.matcher(between).matches() && !between.contains(" be ");
  }

  private static String key(MatchResult meeting) {
    return NormalizedWording.keyOf(" " + meeting.group(1) + meeting.group(2)).strip();
  }
}
