package org.councilnotes.collate.token;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;

/**
 * The step "normalise" of the Gothenburg model: the words of a text as far as they matter for
 * finding its counterpart. Case, accents, punctuation and list label do not: {@code b) México,
 * Panamá} and {@code c) Mexico, Panama} are one wording.
 *
 * @param key all words with their figures, joined by spaces: equal for equal wordings
 * @param words in order, every number replaced by {@value #NUMBER}, since numbers change every year
 */
public record NormalizedWording(String key, List<String> words) {

  public static final String NUMBER = "#";

  /**
   * The label of a list item: {@code a) ...}, {@code (12a) ...}, {@code 1.2. ...}; not {@code
   * Chile. ...}.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\(?(?:\\d{1,3}(?:\\.\\d{1,3}){0,5}[a-z]?|[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6})[.)]\\s+");

  /** A small Roman number: {@code xxi}, {@code iv}; not {@code il}. */
  private static final Pattern ROMAN = Pattern.compile("[ivx]{2,6}");

  private static final String ROMAN_LETTERS = "ivx";

  public NormalizedWording {
    words = List.copyOf(words);
  }

  public static NormalizedWording of(String text) {
    int start = labelLength(text);
    List<String> words =
        PlainLetters.words(text, start).orElseGet(() -> words(fold(text.substring(start))));
    return new NormalizedWording(
        String.join(" ", words), words.stream().map(NormalizedWording::withoutFigures).toList());
  }

  /** The {@link #key} of a text. */
  public static String keyOf(String text) {
    int start = labelLength(text);
    return PlainLetters.joined(text, start)
        .orElseGet(() -> String.join(" ", words(fold(text.substring(start)))));
  }

  /** The length of the list label and the blanks after it, in UTF-16 code units. */
  public static int labelLength(String text) {
    var label = LABEL.matcher(text);
    return label.lookingAt() ? label.end() : 0;
  }

  /** Full case folding, by which {@code ß} becomes {@code ss}, without accents. */
  public static String fold(String text) {
    return AccentFolding.CANONICAL.withoutAccents(
        Normalizer2.getNFKCCasefoldInstance().normalize(text));
  }

  /** The words by Unicode's word boundaries (UAX 29). */
  static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    BreakIterator cuts = BreakIterator.getWordInstance(ULocale.ROOT);
    cuts.setText(folded);
    int start = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; start = end, end = cuts.next()) {
      if (cuts.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        words.add(folded.substring(start, end));
      }
    }
    return words;
  }

  private static String withoutFigures(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return NUMBER;
      }
    }
    return ROMAN_LETTERS.indexOf(word.charAt(0)) >= 0 && ROMAN.matcher(word).matches()
        ? NUMBER
        : word;
  }

  /**
   * Folds and splits a text of plain Latin, Greek or Cyrillic letters in one pass: the same words
   * as Unicode's folding and word boundaries (UAX 29), many times faster. Does not take texts with
   * any other character, such as a combining mark.
   */
  static final class PlainLetters {

    private static final int END = 0x20c0;

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte BETWEEN_LETTERS = 3;
    private static final byte BETWEEN_DIGITS = 4;
    private static final byte BETWEEN_EITHER = 5;
    private static final byte BREAK = 6;

    private static final char[] FOLDED = new char[END];
    private static final byte[] KINDS = new byte[END];

    static {
      learn(' ', 0x2b0);
      learn(0x370, 0x530); // Greek and Cyrillic; the modifiers before combine
      learn(0x2010, 0x2023); // dashes and quotation marks
      learn(0x20a0, END); // currencies
      KINDS['_'] = OTHER; // joins words
    }

    private PlainLetters() {}

    private static void learn(int start, int end) {
      for (int c = start; c < end; c++) {
        String folded = NormalizedWording.fold(Character.toString(c));
        if (folded.length() == 1) {
          FOLDED[c] = folded.charAt(0);
          KINDS[c] = kind(folded.charAt(0));
        }
      }
    }

    private static byte kind(char folded) {
      return switch (folded) {
        case ':', '\u00b7' -> BETWEEN_LETTERS;
        case ',', ';' -> BETWEEN_DIGITS;
        case '.', '\'', '\u2018', '\u2019' -> BETWEEN_EITHER;
        default -> Character.isLetter(folded) ? LETTER : Character.isDigit(folded) ? DIGIT : BREAK;
      };
    }

    /** The folded words from a position on; empty where the text has other characters. */
    static Optional<List<String>> words(String text, int from) {
      List<String> words = new ArrayList<>();
      return cut(
              text, from, (folded, start, end) -> words.add(new String(folded, start, end - start)))
          ? Optional.of(words)
          : Optional.empty();
    }

    /** The same words joined by spaces, without a string for each. */
    static Optional<String> joined(String text, int from) {
      StringBuilder joined = new StringBuilder(text.length());
      return cut(text, from, (folded, start, end) -> append(joined, folded, start, end))
          ? Optional.of(joined.toString())
          : Optional.empty();
    }

    private static void append(StringBuilder joined, char[] folded, int start, int end) {
      if (!joined.isEmpty()) {
        joined.append(' ');
      }
      joined.append(folded, start, end - start);
    }

    /** Takes a word by its place in a folded text. */
    private interface WordConsumer {
      void take(char[] folded, int start, int end);
    }

    /** Whether the text has no other characters; nothing is handed over where it has. */
    private static boolean cut(String text, int from, WordConsumer taker) {
      char[] folded = new char[text.length() + 1];
      byte[] kinds = new byte[text.length() + 1];
      for (int i = from; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= END || KINDS[c] == OTHER) {
          return false;
        }
        folded[i] = FOLDED[c];
        kinds[i] = KINDS[c];
      }
      kinds[text.length()] = BREAK;
      cut(folded, kinds, from, taker);
      return true;
    }

    private static void cut(char[] folded, byte[] kinds, int from, WordConsumer taker) {
      int start = from;
      for (int i = from; i < kinds.length; i++) {
        if (kinds[i] > DIGIT && !joins(kinds, i, start)) {
          if (i > start) {
            taker.take(folded, start, i);
          }
          start = i + 1;
        }
      }
    }

    /** Whether a mark stands within a word: {@code l'eau}, {@code 1.500}; not {@code end.}. */
    private static boolean joins(byte[] kinds, int at, int start) {
      if (kinds[at] == BREAK || at == start || kinds[at - 1] != kinds[at + 1]) {
        return false;
      }
      return (kinds[at - 1] == LETTER && kinds[at] != BETWEEN_DIGITS)
          || (kinds[at - 1] == DIGIT && kinds[at] != BETWEEN_LETTERS);
    }
  }
}
