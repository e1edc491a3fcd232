package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.note.text.TextRange;

/**
 * One sentence of a text, with its stemmed words.
 *
 * @param range in the text, without trailing blanks
 */
record StemmedSentence(TextRange range, List<StemmedWord> words) {

  StemmedSentence {
    words = List.copyOf(words);
  }

  /** All sentences with at least one word, in order. */
  static List<StemmedSentence> in(String text) {
    List<StemmedSentence> sentences = new ArrayList<>();
    for (TextRange range : SentenceBreaks.of(text)) {
      List<StemmedWord> words = StemmedWord.in(range.of(text));
      if (!words.isEmpty()) {
        sentences.add(new StemmedSentence(range, words));
      }
    }
    return sentences;
  }
}
