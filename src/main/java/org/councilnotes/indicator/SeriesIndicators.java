package org.councilnotes.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.text.TextRange;

/**
 * The indicators of a series in one language.
 *
 * @param notes ids of the editions that were read, oldest first
 * @param indicators those of the newest edition first, in reading order
 */
public record SeriesIndicators(List<String> notes, List<Indicator> indicators) {

  /** Most editions that are read, the newest ones. */
  static final int MOST_EDITIONS = 60;

  /** Most quantities of an edition that are read, the first ones. */
  static final int MOST_QUANTITIES = 1000;

  public SeriesIndicators {
    notes = List.copyOf(notes);
    indicators = List.copyOf(indicators);
  }

  /**
   * Reads the editions and follows their quantities.
   *
   * @param editions ids of notes, oldest first; those without a note are skipped
   * @param language BCP 47
   * @param histories wording histories of the passages of a note, by id of passage
   */
  public static SeriesIndicators of(
      List<String> editions,
      String language,
      Function<String, Optional<Note>> notes,
      Function<String, Map<String, WordingHistory>> histories) {
    List<String> read =
        editions.subList(Math.max(0, editions.size() - MOST_EDITIONS), editions.size());
    IndicatorFollower follower = new IndicatorFollower();
    for (String id : read) {
      List<PlacedQuantity> all =
          notes.apply(id).map(note -> quantities(note, language)).orElse(List.of());
      List<PlacedQuantity> some = all.subList(0, Math.min(all.size(), MOST_QUANTITIES));
      Map<String, Set<String>> ancestors = ancestors(id, some, histories.apply(id));
      follower.add(some, passage -> ancestors.getOrDefault(passage, Set.of()));
    }
    return new SeriesIndicators(read, follower.indicators());
  }

  /** Those that a number of programmes name or stand under; all where there is none. */
  public SeriesIndicators about(Set<String> programmes) {
    return programmes.isEmpty()
        ? this
        : new SeriesIndicators(
            notes, indicators.stream().filter(one -> one.isAbout(programmes)).toList());
  }

  /** The number of values of all indicators. */
  public long values() {
    return indicators.stream().mapToLong(one -> one.values().count()).sum();
  }

  private static List<PlacedQuantity> quantities(Note note, String language) {
    Map<String, String> headings =
        note.sections().stream()
            .collect(Collectors.toMap(Section::id, Section::heading, (a, b) -> a, HashMap::new));
    List<PlacedQuantity> all = new ArrayList<>();
    for (Passage passage : note.passages()) {
      if (passage.kind().isBody() && all.size() < MOST_QUANTITIES) {
        String text = passage.textWithoutDeletions();
        String heading = headings.getOrDefault(passage.section(), "");
        QuantityFinder.in(passage, language)
            .forEach(quantity -> all.add(placed(note, passage, text, heading, quantity, language)));
      }
    }
    return all;
  }

  private static PlacedQuantity placed(
      Note note, Passage passage, String text, String heading, Quantity quantity, String language) {
    TextRange around = quantity.sentence();
    TextRange amount = new TextRange(quantity.words().start(), quantity.number().end());
    IndicatorValue value =
        new IndicatorValue(
            note.id(),
            passage.id(),
            heading,
            passage.tags().programmes().stream().map(ProgrammeTag::code).distinct().toList(),
            quantity,
            amount.of(text),
            around.of(text),
            amount.within(around));
    return new PlacedQuantity(
        value,
        text,
        passage.ordinal(),
        ThingKey.of(quantity, language),
        ThingKey.stems(around.of(text), language));
  }

  /** The passages of earlier editions that became those with quantities. */
  private static Map<String, Set<String>> ancestors(
      String note, List<PlacedQuantity> quantities, Map<String, WordingHistory> histories) {
    Map<String, Set<String>> ancestors = new HashMap<>();
    for (PlacedQuantity quantity : quantities) {
      String passage = quantity.value().passage();
      WordingHistory history = histories.get(passage);
      if (history != null) {
        ancestors.computeIfAbsent(passage, _ -> before(note, history));
      }
    }
    return ancestors;
  }

  private static Set<String> before(String note, WordingHistory history) {
    Set<String> before = new HashSet<>();
    for (Stage stage : history.stages()) {
      if (stage.note().equals(note)) {
        break;
      }
      before.addAll(stage.passages());
    }
    return before;
  }
}
