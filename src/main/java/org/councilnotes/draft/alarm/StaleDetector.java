package org.councilnotes.draft.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.KeptMarks;
import org.councilnotes.draft.name.CouncilPresidencies;
import org.councilnotes.draft.name.CouncilPresidencies.OtherPresidency;
import org.councilnotes.draft.name.EndedPresidencies;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/** Finds what was left standing of the edition before; one alarm for each place. */
final class StaleDetector implements AlarmDetector {

  /** The one whose reason says most comes first. */
  private final List<AlarmDetector> rules;

  /** The head of a table of meetings. */
  private static final Pattern TABLE = Pattern.compile("^Date\\b.*[Pp]residency");

  private static final int MOST_ROWS = 20;

  StaleDetector(DraftHistories known) {
    this.rules =
        List.of(
            new StalePeriodDetector(known),
            new UnchangedSentenceDetector(known),
            new PastMeetingDetector(),
            new MeetingDateDetector(),
            new CarriedEventDetector(known),
            new KeptFigureDetector(known),
            new EditedSentenceDetector(AlarmKind.STALE, KeptMarks::in, known),
            (draft, _, _) -> presidencies(draft),
            new PastFutureDetector(),
            new TermDetector(),
            new LabelGapDetector(),
            new OrdinalDetector());
  }

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    List<Alarm> found = new ArrayList<>();
    BitSet covered = new BitSet();
    List<Alarm> all =
        rules.parallelStream()
            .flatMap(rule -> rule.find(draft, reference, world).stream())
            .toList();
    for (Alarm alarm : all) {
      TextRange range = alarm.range();
      int next = covered.nextSetBit(range.start());
      if (next < 0 || next >= range.end()) {
        found.add(alarm);
        covered.set(range.start(), range.end());
      }
    }
    return List.copyOf(found);
  }

  /** Presidencies of the Council that by their dates are those of other countries, in English. */
  private static List<Alarm> presidencies(DraftText draft) {
    if (!draft.note().language().equals("en")) {
      return List.of();
    }
    List<Alarm> alarms = new ArrayList<>();
    int rowsFromHere = 0;
    for (DraftSentence sentence : draft.sentences()) {
      DraftPlace place = DraftPlace.of(sentence, draft);
      rowsFromHere = TABLE.matcher(place.text()).find() ? MOST_ROWS : rowsFromHere - 1;
      List<OtherPresidency> wrong =
          rowsFromHere > 0
              ? CouncilPresidencies.wrongInRow(place.text()).stream().toList()
              : others(place.text(), draft.note().cover().identity().date());
      wrong.forEach(
          other ->
              alarms.add(
                  place.alarm(
                      AlarmKind.STALE,
                      other.range(),
                      ReasonCode.PRESIDENCY_IS.of(other.from(), other.to(), other.country()),
                      Optional.empty())));
    }
    return alarms;
  }

  private static List<OtherPresidency> others(String text, Optional<LocalDate> day) {
    List<OtherPresidency> others = new ArrayList<>(CouncilPresidencies.wrongIn(text));
    day.ifPresent(
        date -> {
          others.addAll(CouncilPresidencies.overOn(date, text));
          others.addAll(EndedPresidencies.in(date, text));
        });
    return others;
  }
}
