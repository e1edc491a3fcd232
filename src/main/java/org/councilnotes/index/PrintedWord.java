package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
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
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() == 0) {
          words.add(words.removeLast().or(term.toString()));
        } else {
          TextRange range = new TextRange(offset.startOffset(), offset.endOffset());
          words.add(new PrintedWord(List.of(term.toString()), range));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return words;
  }

  private PrintedWord or(String stem) {
    return new PrintedWord(List.of(exact(), stem), range);
  }
}
