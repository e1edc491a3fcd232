package org.councilnotes.tag;

import org.councilnotes.note.Evidence;
import org.councilnotes.note.TextRange;

/**
 * A name found in a passage.
 *
 * @param first index of its first word
 * @param last index of its last word, inclusive
 */
record Mention(Name name, Words passage, int first, int last) {

  TextRange range() {
    return passage.range(first, last);
  }

  Evidence evidence() {
    return Evidence.at(name.rule(), range().start(), range().end());
  }

  /** The text before it, no more than so many code units of it. */
  String before(int window) {
    int start = range().start();
    return passage.text().substring(Math.max(0, start - window), start);
  }

  /** The text after it, up to the end of the passage. */
  String after() {
    return passage.text().substring(range().end());
  }

  /** Whether a hyphen ties it to the word before, as in {@code SENDA-Chile}. */
  boolean isHyphenated() {
    int start = range().start();
    return start > 0
        && Character.getType(passage.text().charAt(start - 1)) == Character.DASH_PUNCTUATION;
  }
}
