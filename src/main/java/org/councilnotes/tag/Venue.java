package org.councilnotes.tag;

import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.tag.VenueWords.Kind;

/**
 * The words around a capital, read for whether something takes place there: from the city back to
 * the beginning of its sentence, and where the city begins it, onwards.
 */
final class Venue {

  /** Words: as far as an event and its place stand apart. */
  private static final int REACH = 14;

  /** Matches {@code 3} and {@code 21}; not {@code 2018}. */
  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");

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
    return isBefore(Kind.PLACE) || (isBefore(Kind.TO) && before() == Before.EVENT);
  }

  boolean isBehindComma() {
    return first > 0 && words.folded(first - 1).equals(COMMA);
  }

  private boolean isBefore(Kind kind) {
    return first > 0 && table.has(kind, words.folded(first - 1));
  }

  Before before() {
    boolean place = isBefore(Kind.PLACE) || isBehindComma();
    boolean way = isBefore(Kind.TO);
    int from = first - 2;
    for (int i = from; i >= 0 && i > from - REACH; i--) {
      String word = words.folded(i);
      if (table.has(Kind.STOP, word)) {
        return Before.OTHER;
      }
      if ((place && table.has(Kind.EVENT, word)) || (way && table.has(Kind.VISIT, word))) {
        return Before.EVENT;
      }
      if (isEnd(i)) {
        return i == from ? Before.BEGINNING : afterComma();
      }
    }
    return from < 0 ? Before.BEGINNING : afterComma();
  }

  /** No end is the point of {@code am 3. Mai}. */
  private boolean isEnd(int word) {
    boolean sign = SENTENCE_ENDS.contains(words.folded(word));
    return sign && !(word > 0 && SHORT_NUMBER.matcher(words.folded(word - 1)).matches());
  }

  /** {@code On 3 June, in Lomé, they met}: the city might as well begin the sentence. */
  private Before afterComma() {
    boolean comma = first > 1 && words.folded(first - 2).equals(COMMA);
    return comma ? Before.BEGINNING : Before.NOTHING;
  }

  /** Whether the words behind the city say so: {@code In Lima the experts met}. */
  boolean isHeldAfter() {
    return comesAfter(Kind.HELD, last + 1);
  }

  /** Whether the words right behind it lead to an event: {@code in Doha, during a meeting}. */
  boolean isDuring() {
    int next = last + 1;
    next += next < words.count() && words.folded(next).equals(COMMA) ? 1 : 0;
    return next < words.count()
        && table.has(Kind.DURING, words.folded(next))
        && comesAfter(Kind.EVENT, next + 1);
  }

  private boolean comesAfter(Kind kind, int from) {
    for (int i = from; i < words.count() && i < from + REACH; i++) {
      String word = words.folded(i);
      if (table.has(kind, word)) {
        return true;
      }
      if (isEnd(i) || table.has(Kind.STOP, word)) {
        return false;
      }
    }
    return false;
  }
}
