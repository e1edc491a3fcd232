package org.councilnotes.draft;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * Text of a passage, normalised for quotes: white space is collapsed and trimmed, soft hyphens are
 * removed, and all hyphens are {@code -}.
 */
final class QuotableText {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char HYPHEN = '\u2010';
  private static final char HARD_HYPHEN = '\u2011';

  /** Signs without a blank before them. Blanks left by deleted words are removed there. */
  private static final String CLOSE = ",.)]";

  /** More such signs, for languages that set no blank before them. */
  private static final String CLOSE_IN_MOST = ";:";

  private final String text;

  /** For each code unit, its offset in the text of the passage. */
  private final int[] offsets;

  private QuotableText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** The words that stand. Gaps of deleted words are closed. */
  static QuotableText standing(Passage passage) {
    return of(passage, State::isDeletion);
  }

  /** The words before any were deleted or added. */
  static QuotableText former(Passage passage) {
    return of(passage, State::isAddition);
  }

  /** All words, including deleted and added ones. */
  static QuotableText printed(Passage passage) {
    return of(passage, state -> false);
  }

  private static QuotableText of(Passage passage, Predicate<State> gone) {
    List<TextRange> gaps =
        passage.marks().stream()
            .filter(mark -> gone.test(mark.state()))
            .map(TextMark::range)
            .toList();
    return new Normalizer(passage.text(), gaps).clean();
  }

  /** Normalises a quote or a sentence of a draft. */
  static String clean(String typed) {
    return new Normalizer(Whitespace.squeeze(typed), List.of()).clean().text();
  }

  String text() {
    return text;
  }

  /** Maps a range of these words to the text of the passage. */
  TextRange place(TextRange stretch) {
    int last = Math.max(stretch.start(), stretch.end() - 1);
    return new TextRange(offsets[stretch.start()], offsets[last] + 1);
  }

  private static char sign(int c) {
    return c == HYPHEN || c == HARD_HYPHEN ? '-' : (char) c;
  }

  /** Normalises the text of a passage in one pass. */
  private static final class Normalizer {

    private final String text;
    private final List<TextRange> gaps;
    private final StringBuilder clean = new StringBuilder();
    private final int[] offsets;

    /** Start of the blanks before the present sign; the sign itself where there are none. */
    private int blanks;

    Normalizer(String text, List<TextRange> gaps) {
      this.text = text;
      this.gaps = gaps;
      this.offsets = new int[text.length() + 1];
    }

    QuotableText clean() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Whitespace.isBlank(c) && c != SOFT_HYPHEN && !isGap(i, i + 1)) {
          addBlank(i, c);
          add(i, sign(c));
          blanks = i + 1;
        }
      }
      return new QuotableText(clean.toString(), Arrays.copyOf(offsets, clean.length()));
    }

    private void addBlank(int at, char next) {
      if (hasBlank(blanks, at) && !clean.isEmpty() && !isClose(at, next)) {
        add(blanks, ' ');
      }
    }

    private boolean hasBlank(int start, int end) {
      for (int i = start; i < end; i++) {
        if (Whitespace.isBlank(text.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean isClose(int at, char sign) {
      return CLOSE_IN_MOST.indexOf(sign) >= 0
          ? isGap(blanks, at)
          : CLOSE.indexOf(sign) >= 0 && !opensWord(at + 1);
    }

    /**
     * Whether a sign before an offset belongs to what follows it, as in {@code .5} and {@code ...}.
     */
    private boolean opensWord(int at) {
      return at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.');
    }

    /** Whether a stretch overlaps one; most passages have none. */
    private boolean isGap(int start, int end) {
      return !gaps.isEmpty() && gaps.stream().anyMatch(new TextRange(start, end)::overlaps);
    }

    private void add(int at, char sign) {
      offsets[clean.length()] = at;
      clean.append(sign);
    }
  }
}
