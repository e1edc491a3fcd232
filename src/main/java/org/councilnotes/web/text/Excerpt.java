package org.councilnotes.web.text;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.councilnotes.note.text.TextRange;

/**
 * The part of a long passage that a result shows: around the first match, from the start of its
 * sentence where that is near, else from a word; it never cuts a word.
 *
 * @param part of the text, whole where the text is short
 * @param text the whole passage
 */
public record Excerpt(TextRange part, String text) {

  /** About five lines; measured in UTF-16 code units. */
  static final int LONGEST = 440;

  /** How much is shown before the first match at most. */
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

  /** The first words of a text, as many as fit. */
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

  /** The start of the first word at or after a place; the place itself in a text without spaces. */
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

  /** The place, moved out of a character of two code units. */
  private static int whole(String text, int place) {
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }
}
