package org.councilnotes.tag;

import java.util.Set;
import org.councilnotes.tag.VenueWords.Kind;

/**
 * The words around a capital, read for whether something takes place there: from the city back to
 * the beginning of its sentence, and where the city begins it, onwards.
 */
final class Venue {

  /** Words: as far as an event and its place stand apart. */
  private static final int REACH = 14;

  private static final String TO = "to";
  private static final String COMMA = ",";
  private static final Set<String> SENTENCE_ENDS = Set.of(".", ";", ":", "|", "?", "!");

  private final VenueWords table;
  private final Words words;
  private final int first;
  private final int last;

  Venue(VenueWords table, Mention capital) {
    this.table = table;
    this.words = capital.passage();
    this.first = capital.first();
    this.last = capital.last();
  }

  /** What the words before the city come to. */
  enum Before {
    /** An event. */
    EVENT,
    /** Something else. */
    OTHER,
    /** The sentence begins with the city. */
    BEGINNING,
    /** Neither is said. */
    NOTHING
  }

  /** Whether a word stands before it that leads to a place: {@code in}, {@code à}. */
  boolean isPlace() {
    return isBefore(Kind.PLACE) || (isTo() && before() == Before.EVENT);
  }

  boolean isBehindComma() {
    return first > 0 && words.folded(first - 1).equals(COMMA);
  }

  private boolean isTo() {
    return first > 0 && words.folded(first - 1).equals(TO);
  }

  private boolean isBefore(Kind kind) {
    return first > 0 && table.has(kind, words.folded(first - 1));
  }

  Before before() {
    Kind event = isTo() ? Kind.VISIT : Kind.EVENT;
    int from = first - 2;
    for (int i = from; i >= 0 && i > from - REACH; i--) {
      String word = words.folded(i);
      if (table.has(Kind.STOP, word)) {
        return Before.OTHER;
      }
      if (table.has(event, word)) {
        return Before.EVENT;
      }
      if (SENTENCE_ENDS.contains(word)) {
        return i == from ? Before.BEGINNING : Before.NOTHING;
      }
    }
    return from < 0 ? Before.BEGINNING : Before.NOTHING;
  }

  /** Whether the words behind the city say so: {@code In Lima the experts met}. */
  boolean isHeldAfter() {
    for (int i = last + 1; i < words.count() && i <= last + REACH; i++) {
      String word = words.folded(i);
      if (table.has(Kind.HELD, word)) {
        return true;
      }
      if (SENTENCE_ENDS.contains(word) || table.has(Kind.STOP, word)) {
        return false;
      }
    }
    return false;
  }
}
