package org.councilnotes.tag.name;

import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.text.TextRange;

/**
 * A name found in a passage.
 *
 * @param first index of its first word
 * @param last index of its last word, inclusive
 */
public record EntityMention(EntityName name, PassageWords passage, int first, int last) {

  /** Code units: keeps the work on a passage proportional to its length. */
  private static final int WINDOW = 120;

  public boolean is(String rule) {
    return name.rule().equals(rule);
  }

  /** Whether it names a country, not as part of the name of a programme. */
  public boolean isCountry() {
    return name.kind() == EntityName.Kind.COUNTRY && !is(EntityName.IN_PROGRAMME);
  }

  /** The words as printed. */
  public String printed() {
    return range().of(passage.text());
  }

  public TextRange range() {
    return passage.range(first, last);
  }

  public Evidence evidence() {
    return Evidence.at(name.rule(), range().start(), range().end());
  }

  /** The text before the name, as far as rules look back. */
  public String before() {
    int start = range().start();
    return passage.text().substring(Math.max(0, start - WINDOW), start);
  }

  /** The same as words, for rules that match the end of it. */
  public PrecedingWords lead() {
    return PrecedingWords.of(before());
  }

  /** The text after the name, as far as rules look ahead. */
  public String after() {
    int end = range().end();
    return passage.text().substring(end, Math.min(passage.text().length(), end + WINDOW));
  }

  /** The same, no further than its cell where it stands in a table. */
  public String beforeInCell() {
    int start = range().start();
    int from = Math.max(passage.cellAt(start).start(), start - WINDOW);
    return passage.text().substring(Math.max(0, from), start);
  }

  /** The text after the name, no further than its cell where it stands in a table. */
  public String afterInCell() {
    int end = range().end();
    int to = Math.min(passage.cellAt(range().start()).end(), end + WINDOW);
    return passage.text().substring(end, Math.max(end, to)).stripTrailing();
  }

  /** Whether a hyphen joins it to the word before, as in {@code SENDA-Chile}. */
  public boolean isHyphenated() {
    int start = range().start();
    return start > 0
        && Character.getType(passage.text().charAt(start - 1)) == Character.DASH_PUNCTUATION;
  }
}
