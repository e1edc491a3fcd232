package org.councilnotes.collate.classify;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * A meeting that a text names: by its number, or by who presided.
 *
 * @param identity the number or the holders of the presidency, folded
 * @param number where the number stands; empty where there is none
 * @param details where and when it was held; none where the text does not say
 */
record MeetingMention(String identity, Optional<TextRange> number, List<Detail> details) {

  MeetingMention {
    details = List.copyOf(details);
  }

  /**
   * A place or a date of a meeting, with the preposition before it.
   *
   * @param city the first name of a place; empty for a date or where it was held at a distance
   */
  record Detail(TextRange range, boolean isDate, String city) {}

  /** From the first to the last detail. */
  Optional<TextRange> place() {
    return details.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextRange(details.getFirst().range().start(), details.getLast().range().end()));
  }

  /** Which kinds of details are given, in order. */
  String kinds() {
    StringBuilder kinds = new StringBuilder();
    details.forEach(detail -> kinds.append(detail.isDate() ? " date" : " place"));
    return kinds.toString();
  }

  List<String> cities() {
    return details.stream().map(Detail::city).filter(city -> !city.isEmpty()).toList();
  }
}
