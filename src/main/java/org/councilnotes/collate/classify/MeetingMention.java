package org.councilnotes.collate.classify;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * A meeting that a text names, by its number or its presidency.
 *
 * @param identity the number or the holders of the presidency, folded
 * @param number range of the number; empty where there is none
 * @param details where and when it was held; empty where the text does not say
 */
record MeetingMention(String identity, Optional<TextRange> number, List<Detail> details) {

  MeetingMention {
    details = List.copyOf(details);
  }

  /**
   * A place or a date of a meeting, with the preposition before it.
   *
   * @param city the first name of a place; empty for a date or for an online meeting
   */
  record Detail(TextRange range, boolean isDate, String city) {}

  /** The range from the first to the last detail. */
  Optional<TextRange> place() {
    return details.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextRange(details.getFirst().range().start(), details.getLast().range().end()));
  }

  /** The kinds of details that are given, in order. */
  String kinds() {
    StringBuilder kinds = new StringBuilder();
    details.forEach(detail -> kinds.append(detail.isDate() ? " date" : " place"));
    return kinds.toString();
  }

  List<String> cities() {
    return details.stream().map(Detail::city).filter(city -> !city.isEmpty()).toList();
  }
}
