package org.councilnotes.coverage.profile;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.councilnotes.note.text.TextRange;

/**
 * The sentences of a text; an abbreviation within an expression, such as {@code 3 Mio. EUR}, ends
 * none.
 *
 * @param ranges in order, together the whole text
 */
record Sentences(List<TextRange> ranges) {

  Sentences {
    ranges = List.copyOf(ranges);
  }

  /**
   * Cuts a text.
   *
   * @param whole expressions that stay in one sentence
   */
  static Sentences of(String text, List<TextRange> whole) {
    BreakIterator cuts = BreakIterator.getSentenceInstance(Locale.ROOT);
    cuts.setText(text);
    List<TextRange> ranges = new ArrayList<>();
    int start = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; end = cuts.next()) {
      int cut = end;
      if (whole.stream().noneMatch(range -> range.start() < cut && cut < range.end())) {
        ranges.add(new TextRange(start, end));
        start = end;
      }
    }
    return new Sentences(ranges);
  }

  /** The sentence around the start of some words, without blanks at its end. */
  TextRange around(TextRange words, String text) {
    TextRange sentence =
        ranges.stream()
            .filter(range -> range.start() <= words.start() && words.start() < range.end())
            .findFirst()
            .orElse(new TextRange(0, text.length()));
    return new TextRange(
        sentence.start(), sentence.start() + sentence.of(text).stripTrailing().length());
  }
}
