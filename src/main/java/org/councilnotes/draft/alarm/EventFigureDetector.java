package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.MonthNames;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.count.StatedFigure;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds figures of a dated event that the edition before has with a higher figure, in English:
 * {@code the demobilization of 1,130 combatants in January}. The words before and behind are the
 * same.
 */
final class EventFigureDetector implements AlarmDetector {

  /** Two words, a figure, what it counts, and a month with or without a year. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "([\\p{L}\\p{M}’'-]+ [\\p{L}\\p{M}’'-]+) (\\d{1,3}(?:,\\d{3})+|\\d{1,7})((?:"
              + " [\\p{L}\\p{M}’'-]+){1,5}? (?:in|on)(?: \\d{1,2})? (\\p{Lu}\\p{Ll}+)( \\d{4})?)"
              + "(?!\\d)");

  /** In a longer period a month may come twice. */
  private static final int MOST_DAYS = 300;

  /** A figure with its words. */
  private record EventFigure(double value, String printed, String key, TextRange range) {}

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Optional<EarlierEdition> edition = EarlierEdition.of(reference, draft);
    return edition.isPresent() && draft.note().language().equals("en")
        ? of(draft, edition.get())
        : List.of();
  }

  static List<Alarm> of(DraftText draft, EarlierEdition edition) {
    boolean isShort = isShort(draft.note()) && isShort(edition.note());
    Map<String, EventFigure> before = new HashMap<>();
    Map<String, DraftSentence> places = new HashMap<>();
    for (DraftSentence sentence : DraftText.of(edition.note()).sentences()) {
      String text = sentence.inPassage().of(sentence.passage().textWithoutDeletions());
      for (EventFigure figure : figures(text, isShort)) {
        before.putIfAbsent(figure.key(), figure);
        places.putIfAbsent(figure.key(), sentence);
      }
    }
    List<Alarm> alarms = new ArrayList<>();
    for (DraftSentence sentence : draft.sentences()) {
      DraftPlace place = DraftPlace.of(sentence, draft);
      for (EventFigure figure : figures(place.text(), isShort)) {
        EventFigure old = before.get(figure.key());
        DraftSentence told = places.get(figure.key());
        if (old != null && told != null && figure.value() < old.value()) {
          alarms.add(
              place.alarm(
                  AlarmKind.FELL,
                  figure.range(),
                  ReasonCode.EVENT_FIGURE_FELL.of(
                      figure.printed(), old.printed(), edition.note().shortName()),
                  Optional.of(edition.use(told.passage(), told.inPassage()))));
        }
      }
    }
    return alarms;
  }

  private static boolean isShort(Note note) {
    return note.report().period().filter(EventFigureDetector::isShort).isPresent();
  }

  private static boolean isShort(ReportingPeriod period) {
    return period.from().plusDays(MOST_DAYS).isAfter(period.to());
  }

  /**
   * The figures of dated events in a text.
   *
   * @param isShort whether a month needs no year
   */
  private static List<EventFigure> figures(String text, boolean isShort) {
    List<EventFigure> figures = new ArrayList<>();
    for (MatchResult found : FIGURE.matcher(text).results().toList()) {
      boolean isDated = found.group(5) != null || isShort;
      if (isDated && !MonthNames.named(found.group(4)).isEmpty()) {
        figures.add(
            new EventFigure(
                StatedFigure.of(found.group(2), Optional.empty()).orElseThrow().value(),
                found.group(2),
                NormalizedWording.keyOf(found.group(1) + " # " + found.group(3)),
                new TextRange(found.start(2), found.end(2))));
      }
    }
    return figures;
  }
}
