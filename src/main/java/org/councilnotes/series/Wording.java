package org.councilnotes.series;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Normalising: the words of a text as far as they matter for finding its counterpart. Case,
 * accents, punctuation and the list label do not: {@code b) México, Panamá} and {@code c) Mexico,
 * Panama} are one wording.
 *
 * @param key all words with their figures, joined by spaces: equal for equal wordings
 * @param words in order, every number made {@value #NUMBER}, since numbers change every year
 */
public record Wording(String key, List<String> words) {

  static final String NUMBER = "#";

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

  /** A combining mark, as it stands apart after decomposition: the acute of é; not {@code e}. */
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  public Wording {
    words = List.copyOf(words);
  }

  public static Wording of(String text) {
    int start = labelLength(text);
    List<String> words =
        PlainLetters.words(text, start).orElseGet(() -> words(fold(text.substring(start))));
    return new Wording(
        String.join(" ", words), words.stream().map(Wording::withoutFigures).toList());
  }

  /** The {@link #key} of a text alone. */
  static String keyOf(String text) {
    int start = labelLength(text);
    return PlainLetters.joined(text, start)
        .orElseGet(() -> String.join(" ", words(fold(text.substring(start)))));
  }

  /** How many code units of the text are its list label and the blanks after it. */
  public static int labelLength(String text) {
    var label = LABEL.matcher(text);
    return label.lookingAt() ? label.end() : 0;
  }

  /** Lower case without accents. */
  static String fold(String text) {
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(text);
    return MARK.matcher(Normalizer2.getNFDInstance().normalize(folded)).replaceAll("");
  }

  /** As Unicode's word boundaries (UAX 29) cut them. */
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
}
