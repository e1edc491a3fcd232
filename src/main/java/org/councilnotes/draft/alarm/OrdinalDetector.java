package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/** Finds ordinals that were changed in their figure only, in English: {@code 3th}. */
final class OrdinalDetector implements AlarmDetector {

  /** {@code 3th}, {@code 21st}; not {@code 3 th}, {@code A3th}. */
  private static final Pattern ORDINAL =
      Pattern.compile("(?<![\\p{L}\\p{N}.,/-])(\\d{1,3})(st|nd|rd|th)(?![\\p{L}\\p{N}])");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    if (!draft.note().language().equals("en")) {
      return List.of();
    }
    return draft.sentences().stream()
        .flatMap(sentence -> alarms(DraftPlace.of(sentence, draft)))
        .toList();
  }

  private static Stream<Alarm> alarms(DraftPlace place) {
    return ORDINAL
        .matcher(place.text())
        .results()
        .filter(ordinal -> !ordinal.group(2).equals(ending(number(ordinal))))
        .map(
            ordinal ->
                place.alarm(
                    AlarmKind.STALE,
                    new TextRange(ordinal.start(), ordinal.end()),
                    ReasonCode.WRONG_ORDINAL.of(
                        number(ordinal), number(ordinal) + ending(number(ordinal))),
                    Optional.empty()));
  }

  private static int number(MatchResult ordinal) {
    return Integer.parseInt(ordinal.group(1));
  }

  private static String ending(int number) {
    boolean isTeen = number / 10 % 10 == 1;
    return switch (isTeen ? 0 : number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
