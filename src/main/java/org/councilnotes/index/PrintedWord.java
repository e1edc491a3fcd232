package org.councilnotes.index;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.TextRange;

/**
 * A word of a text.
 *
 * @param terms by which it is indexed: its exact form, then its stem where that is another
 */
record PrintedWord(List<String> terms, TextRange range) {

  PrintedWord {
    terms = List.copyOf(terms);
  }

  String exact() {
    return terms.getFirst();
  }

  /**
   * The words of a text, in order.
   *
   * @param analyzer of the text's language
   */
  static List<PrintedWord> in(String text, WordAnalyzer analyzer) {
    List<PrintedWord> words = new ArrayList<>();
    analyzer.cut(
        text,
        (word, start, end) -> words.add(new PrintedWord(word.terms(), new TextRange(start, end))));
    return words;
  }
}
