package org.councilnotes.indicator;

import java.math.BigDecimal;
import org.councilnotes.note.text.TextRange;

/**
 * A number with what it counts, as a passage states it. Ranges are offsets in the text of the
 * passage: UTF-16 code units, start inclusive, end exclusive.
 *
 * @param number the number with its scale and the unit behind it: {@code 4.5 million}, {@code 95
 *     kg}
 * @param words the words that state it, from what bounds it to what is counted
 * @param sentence around it
 * @param value of the number in its unit; the lower one of a range
 * @param isCumulative whether the words say that it was counted from a beginning on: {@code so
 *     far}, {@code since 2011}, {@code have been trained}
 */
public record Quantity(
    TextRange number,
    TextRange words,
    TextRange sentence,
    BigDecimal value,
    QuantityUnit unit,
    Counted counted,
    Bound bound,
    boolean isCumulative) {

  /**
   * What is counted, as printed.
   *
   * @param things {@code officers}, {@code kg of cocaine}; of money what it is for or who pays it;
   *     empty where only the predicate tells
   * @param predicate what was done with them, {@code trained}; empty where nothing is said
   */
  public record Counted(String things, String predicate) {

    /** Both: {@code officers trained}. */
    public String label() {
      return (things + " " + predicate).strip();
    }
  }

  /** The same quantity further on in a text. */
  Quantity movedBy(int offset) {
    return new Quantity(
        moved(number, offset),
        moved(words, offset),
        moved(sentence, offset),
        value,
        unit,
        counted,
        bound,
        isCumulative);
  }

  private static TextRange moved(TextRange range, int offset) {
    return new TextRange(range.start() + offset, range.end() + offset);
  }

  /** The same quantity with other words around it. */
  Quantity inSentence(TextRange around) {
    return new Quantity(number, words, around, value, unit, counted, bound, isCumulative);
  }
}
