package org.councilnotes.draft;

import java.util.Arrays;
import org.councilnotes.note.Blank;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;

/**
 * The words of a passage as they are quoted: runs of white space are one space, none at either end;
 * soft hyphens are out, and every hyphen is {@code -}.
 */
final class Quotable {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char HYPHEN = '\u2010';
  private static final char HARD_HYPHEN = '\u2011';

  /** What closes up to the word before it where the words between were deleted. */
  private static final String CLOSING = ",.;:)]";

  private final String text;

  /** Where in the passage's text each code unit stands. */
  private final int[] offsets;

  private Quotable(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** The words that stand; where some were deleted the others close up. */
  static Quotable standing(Passage passage) {
    return new Cleaning(passage).of(passage.standing());
  }

  /** All words, deleted ones too. */
  static Quotable printed(Passage passage) {
    return new Cleaning(passage).of(passage.text());
  }

  /** A quote, or a sentence of a draft, in the same form. */
  static String clean(String typed) {
    StringBuilder clean = new StringBuilder(typed.length());
    Blank.squeeze(typed).chars().filter(c -> c != SOFT_HYPHEN).forEach(c -> clean.append(sign(c)));
    return Blank.squeeze(clean.toString());
  }

  String text() {
    return text;
  }

  /** Where a stretch of these words stands in the passage's text. */
  TextRange place(TextRange stretch) {
    int last = Math.max(stretch.start(), stretch.end() - 1);
    return new TextRange(offsets[stretch.start()], offsets[last] + 1);
  }

  private static char sign(int c) {
    return c == HYPHEN || c == HARD_HYPHEN ? '-' : (char) c;
  }

  /** One pass over a text of a passage. */
  private static final class Cleaning {

    private final Passage passage;
    private final StringBuilder clean = new StringBuilder();
    private final int[] offsets;

    /** Where the blanks before the present sign begin; at it where there are none. */
    private int blanks;

    Cleaning(Passage passage) {
      this.passage = passage;
      this.offsets = new int[passage.text().length() + 1];
    }

    Quotable of(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Blank.isBlank(c) && c != SOFT_HYPHEN) {
          addBlank(i, c);
          add(i, sign(c));
          blanks = i + 1;
        }
      }
      return new Quotable(clean.toString(), Arrays.copyOf(offsets, clean.length()));
    }

    private void addBlank(int at, char next) {
      boolean isBlank = passage.text().substring(blanks, at).chars().anyMatch(Blank::isBlank);
      boolean closesUp = CLOSING.indexOf(next) >= 0 && isDeleted(new TextRange(blanks, at));
      if (isBlank && !clean.isEmpty() && !closesUp) {
        add(blanks, ' ');
      }
    }

    private boolean isDeleted(TextRange stretch) {
      return passage.marks().stream()
          .anyMatch(m -> m.state() == State.DELETED && m.range().overlaps(stretch));
    }

    private void add(int at, char sign) {
      offsets[clean.length()] = at;
      clean.append(sign);
    }
  }
}
