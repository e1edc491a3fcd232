package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.OrdinalNumbers;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds what is still to come at the meeting that has adopted the report, in English: {@code will
 * be adopted during the XXI HLM} under a cover that says {@code as adopted at the XXI High-Level
 * Meeting}.
 */
final class PastMeetingDetector implements AlarmDetector {

  /** {@code will be adopted}, {@code is to take place}; not {@code to be held}, {@code be paid}. */
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:will|shall|is to|are to) (?:be (?:adopted|approved|endorsed|held)|adopt|approve"
              + "|take place)\\b");

  private static final String MEETING =
      "(?: [\\p{L}-]++){0,2}? (?:HLM|High[- ]Level|[Mm]eeting|[Ss]ession|[Ss]ummit|[Cc]onference)"
          + "(?!\\p{L})";

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Adoption adoption = draft.note().adoption();
    Optional<String> number = adoption.by().flatMap(PastMeetingDetector::number);
    if (adoption.status() != NoteStatus.ADOPTED
        || number.isEmpty()
        || !draft.note().language().equals("en")) {
      return List.of();
    }
    Pattern meeting =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(number.get()) + MEETING);
    return draft.sentences().stream()
        .map(sentence -> DraftPlace.of(sentence, draft))
        .filter(place -> meeting.matcher(place.text()).find())
        .flatMap(place -> alarm(place, adoption.by().orElseThrow()))
        .toList();
  }

  private static Stream<Alarm> alarm(DraftPlace place, String meeting) {
    Matcher coming = TO_COME.matcher(place.text());
    return coming.find()
        ? Stream.of(
            place.alarm(
                AlarmKind.STALE,
                new TextRange(coming.start(), coming.end()),
                ReasonCode.ADOPTED_ALREADY.of(meeting),
                Optional.empty()))
        : Stream.empty();
  }

  /** The number of the meeting that adopted the report. */
  private static Optional<String> number(String by) {
    return Stream.of(by.split(" ", -1)).filter(OrdinalNumbers::isOrdinal).findFirst();
  }
}
