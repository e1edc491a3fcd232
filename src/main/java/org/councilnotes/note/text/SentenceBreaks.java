package org.councilnotes.note.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences: by the sentence rules of the JDK, but not after an abbreviation such
 * as {@code No.} or {@code Mr.}, after initials, after the number of a paragraph, nor before a
 * small letter.
 */
public final class SentenceBreaks {

  /** Words before a full stop that end no sentence, in English, French and Spanish. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "no", "nos", "nr", "art", "arts", "mr", "mrs", "ms", "dr", "prof", "st", "sr", "sra",
          "mme", "cf", "vs", "pp", "para", "paras", "approx", "inter", "e.g", "i.e", "h.e", "fig",
          "vol", "rev", "add", "doc", "mio", "ex", "resp", "incl", "excl", "núm", "pág");

  /**
   * The label of a paragraph or list item: {@code 86.}, {@code 1.2.}, {@code b)}, {@code (iii)},
   * {@code ‘1.}; not {@code No.}.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "[\"'\u2018\u201C\u00AB]?\\(?"
              + "(?:\\d{1,3}(?:\\.\\d{1,3}){0,5}[a-z]?|[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6})[.)]");

  private SentenceBreaks() {}

  /**
   * The sentences that have a letter or a digit and are no mere label, in order, without blanks at
   * their ends. A text without any has none.
   */
  public static List<TextRange> of(String text) {
    BreakIterator cuts = BreakIterator.getSentenceInstance(Locale.ROOT);
    cuts.setText(text);
    List<TextRange> sentences = new ArrayList<>();
    int start = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; end = cuts.next()) {
      if (end == text.length() || isBreak(text, start, end)) {
        add(text, start, end, sentences);
        start = end;
      }
    }
    return sentences;
  }

  private static void add(String text, int start, int end, List<TextRange> sentences) {
    int from = start;
    int to = end;
    while (from < to && Whitespace.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Whitespace.isBlank(text.charAt(to - 1))) {
      to--;
    }
    String sentence = text.substring(from, to);
    if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)
        && !LABEL.matcher(sentence).matches()) {
      sentences.add(new TextRange(from, to));
    }
  }

  private static boolean isBreak(String text, int start, int end) {
    if (Character.isLowerCase(text.codePointAt(end))) {
      return false;
    }
    String before = text.substring(start, end).strip();
    if (LABEL.matcher(before).matches()) {
      return false;
    }
    if (!before.endsWith(".")) {
      return true;
    }
    String word = lastWord(before.substring(0, before.length() - 1));
    return !isInitial(word) && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  private static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }
}
