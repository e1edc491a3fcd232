package org.councilnotes.draft.alarm;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.NumberWords;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditionSentences;
import org.councilnotes.draft.edition.EditionSentences.EditionSentence;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.tag.time.MentionedTime;
import org.councilnotes.tag.time.MentionedTimes;

/**
 * Finds figures of the edition before under a heading whose figures are said to be of a later day,
 * in English: {@code Figures to 31 January 2024} above {@code Twenty-seven task forces are now at
 * work}, word for word as it was.
 */
record KeptFigureDetector(DraftHistories known) implements AlarmDetector {

  /** {@code Figures to}, {@code The data are as at}; a day follows. */
  private static final String AS_OF =
      "(?i)\\b(?:figures?|data|numbers|status|situation|state of play)\\b[^.;]{0,30}?"
          + "\\b(?:to|as of|as at|up to|until|by|on) ";

  private static final Pattern SOMEWHERE = Pattern.compile(AS_OF);

  private static final Pattern AT_END = Pattern.compile(AS_OF + "$");

  /** A figure that is counted up to now. */
  private static final Pattern UP_TO_NOW =
      Pattern.compile(
          "\\b(?:now|currently|at present|so far|to date|in total|have been|has been)\\b");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?!(?:19|20)\\d\\d\\b)\\d+(?:[.,]\\d+)*|(?i:"
              + String.join("|", NumberWords.of("en"))
              + "))(?![\\p{L}\\p{N}])");

  /** A day, and how it is printed. */
  private record FigureDay(LocalDate day, String printed) {}

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    if (reference.previous().isEmpty() || !draft.note().language().equals("en")) {
      return List.of();
    }
    Map<String, FigureDay> now = days(draft);
    if (now.isEmpty()) {
      return List.of();
    }
    DraftText earlier = DraftText.of(reference.previous().get());
    Map<String, FigureDay> before = days(earlier);
    EditionSentences edition = known.sentences(earlier.note());
    Set<String> updated = updated(now, before);
    return draft.sentences().stream()
        .filter(sentence -> updated.contains(heading(sentence, draft.note())))
        .flatMap(
            sentence -> {
              String heading = heading(sentence, draft.note());
              return alarm(
                  DraftPlace.of(sentence, draft), now.get(heading), before.get(heading), edition);
            })
        .toList();
  }

  /** The headings whose figures are of a later day now. */
  private static Set<String> updated(Map<String, FigureDay> now, Map<String, FigureDay> before) {
    Map<String, FigureDay> updated = new HashMap<>(now);
    updated
        .entrySet()
        .removeIf(
            entry ->
                !before.containsKey(entry.getKey())
                    || !before.get(entry.getKey()).day().isBefore(entry.getValue().day()));
    return updated.keySet();
  }

  private static String heading(DraftSentence sentence, Note note) {
    return NormalizedWording.keyOf(note.headingOf(sentence.passage()));
  }

  /** Of which day the figures are, by the heading above them. */
  private static Map<String, FigureDay> days(DraftText text) {
    Map<String, FigureDay> days = new LinkedHashMap<>();
    for (DraftSentence sentence : text.sentences()) {
      String words = sentence.text();
      for (MentionedTime time : times(words)) {
        if (AT_END.matcher(words.substring(0, time.range().start())).find()) {
          days.putIfAbsent(
              heading(sentence, text.note()), new FigureDay(time.end(), time.range().of(words)));
        }
      }
    }
    return days;
  }

  /** Those of a sentence that says of which day figures are; most do not. */
  private static List<MentionedTime> times(String words) {
    return SOMEWHERE.matcher(words).find()
        ? MentionedTimes.in(words, "en", LocalDate.EPOCH)
        : List.of();
  }

  private static Stream<Alarm> alarm(
      DraftPlace place, FigureDay now, FigureDay before, EditionSentences edition) {
    Matcher number = NUMBER.matcher(place.text());
    if (!UP_TO_NOW.matcher(place.text()).find() || !number.find()) {
      return Stream.empty();
    }
    return edition
        .same(EditionSentence.of(place.sentence()))
        .map(
            same ->
                place.alarm(
                    AlarmKind.STALE,
                    new TextRange(number.start(), number.end()),
                    ReasonCode.FIGURES_KEPT.of(now.printed(), before.printed()),
                    Optional.of(edition.use(same.sentence()))))
        .stream();
  }
}
