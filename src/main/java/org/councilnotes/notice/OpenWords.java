package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.QueryParser;

/**
 * The words of a query that may be names, see {@link QueryParser#plainWords}.
 *
 * @param text with single blanks
 * @param words their ranges, in order
 * @param folded the text in lower case without accents, with one form of dashes and apostrophes, so
 *     long as the text; what is no such word is {@link #CLOSED}
 */
record OpenWords(String text, List<TextRange> words, String folded) {

  /** Stands for each character of quotes, fields, brackets and the like. */
  private static final char CLOSED = '\u0001';

  /** Matches the dash of {@code 2018 – 2019}; not that of {@code EU-CELAC}. */
  private static final Pattern LONE_DASH = Pattern.compile("(?<![^ ])\\p{Pd}(?![^ ])");

  OpenWords {
    words = List.copyOf(words);
  }

  static OpenWords of(String text, QueryParser parser) {
    List<TextRange> words = parser.plainWords(text);
    char[] folded = new char[text.length()];
    Arrays.fill(folded, CLOSED);
    for (int i = 0; i < folded.length; i++) {
      folded[i] = text.charAt(i) == ' ' ? ' ' : CLOSED;
    }
    for (TextRange word : words) {
      for (int i = word.start(); i < word.end(); i++) {
        folded[i] = folded(text.charAt(i));
      }
    }
    Matcher dash = LONE_DASH.matcher(text);
    while (dash.find()) {
      folded[dash.start()] = '-';
    }
    return new OpenWords(text, words, new String(folded));
  }

  private static char folded(char c) {
    String folded = AccentFolding.CANONICAL.fold(String.valueOf(c));
    char one = folded.length() == 1 ? folded.charAt(0) : c;
    return switch (one) {
      case '\u2019' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
      default -> one;
    };
  }

  /** The words from one on that stand side by side, apart by one blank. */
  List<TextRange> run(int first) {
    List<TextRange> run = new ArrayList<>(List.of(words.get(first)));
    for (int i = first + 1; i < words.size(); i++) {
      if (!areNeighbours(run.getLast(), words.get(i))) {
        break;
      }
      run.add(words.get(i));
    }
    return run;
  }

  private boolean areNeighbours(TextRange one, TextRange next) {
    return next.start() == one.end() + 1 && text.charAt(one.end()) == ' ';
  }

  /** The folded text before a place. */
  String before(int place) {
    return folded.substring(0, place);
  }

  /** The folded text from a place on. */
  String after(int place) {
    return folded.substring(place);
  }
}
