package org.councilnotes.web.text;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.councilnotes.note.text.TextRange;

/**
 * The part of a long passage that a hit shows: around the first match, from the start of its
 * sentence where that is near, else from the start of a word. Words are never cut.
 *
 * @param part range of the text; all of it where the text is short
 * @param text text of the passage
 */
public record Excerpt(TextRange part, String text) {

  /** Longest excerpt in UTF-16 code units, about five lines. */
  static final int LONGEST = 440;

  /** Longest part before the first match, in UTF-16 code units. */
  private static final int BEFORE = 160;

  public static Excerpt of(String text, List<TextRange> matches) {
    if (text.length() <= LONGEST) {
      return new Excerpt(new TextRange(0, text.length()), text);
    }
    int match = matches.isEmpty() ? 0 : matches.getFirst().start();
    int latest = wordAtOrAfter(text, text.length() - LONGEST);
    int start = Math.min(start(text, match), latest);
    int end = text.length() - start <= LONGEST ? text.length() : wordEnd(text, start + LONGEST);
    return new Excerpt(new TextRange(start, Math.max(end, start)), text);
  }

  /** The first words of a text, up to a length. */
  public static String firstWords(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, wordEnd(text, longest));
  }

  public boolean isCutBefore() {
    return part.start() > 0;
  }

  public boolean isCutAfter() {
    return part.end() < text.length();
  }

  private static int start(String text, int match) {
    if (match <= BEFORE) {
      return 0;
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int sentence = sentences.isBoundary(match) ? match : sentences.preceding(match);
    return match - sentence <= BEFORE ? sentence : wordAtOrAfter(text, match - BEFORE);
  }

  /** Start of the first word at or after an offset; the offset itself in a text without spaces. */
  private static int wordAtOrAfter(String text, int place) {
    if (place == 0 || text.charAt(place - 1) == ' ') {
      return place;
    }
    int space = text.indexOf(' ', place);
    return space < 0 || space - place > BEFORE ? whole(text, place) : space + 1;
  }

  private static int wordEnd(String text, int place) {
    int space = text.lastIndexOf(' ', place);
    return space < 0 || place - space > BEFORE ? whole(text, place) : space;
  }

  /** The offset, moved to the border of a surrogate pair where it is within one. */
  private static int whole(String text, int place) {
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }
}
