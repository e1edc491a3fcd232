package org.councilnotes.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * A word of a text, with its terms and its range.
 *
 * @param terms of the index: its exact form, then its stem if that is different
 */
public record PrintedWord(List<String> terms, TextRange range) {

  public PrintedWord {
    terms = List.copyOf(terms);
  }

  public String exact() {
    return terms.getFirst();
  }

  /**
   * The words of a text, in order.
   *
   * @param analyzer of the text's language
   */
  public static List<PrintedWord> in(String text, WordAnalyzer analyzer) {
    List<PrintedWord> words = new ArrayList<>();
    analyzer.analyze(
        text,
        (word, start, end) -> words.add(new PrintedWord(word.terms(), new TextRange(start, end))));
    return words;
  }

  /** The words of a text in their exact form, in order. */
  public static List<PrintedWord> in(String text) {
    return in(text, WordAnalyzer.EXACT);
  }

  /** The exact form of a word; empty where the text is not one word. */
  public static Optional<String> fold(String text) {
    List<PrintedWord> words = in(text);
    return words.size() == 1 ? Optional.of(words.getFirst().exact()) : Optional.empty();
  }
}
