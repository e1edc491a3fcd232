package org.councilnotes.draft;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    BreakIterator cuts = BreakIterator.getSentenceInstance(Locale.ROOT);
    cuts.setText(text);
    List<StemmedSentence> sentences = new ArrayList<>();
    int start = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; end = cuts.next()) {
      String sentence = text.substring(start, end).stripTrailing();
      List<StemmedWord> words = StemmedWord.in(sentence);
      if (!words.isEmpty()) {
        sentences.add(new StemmedSentence(new TextRange(start, start + sentence.length()), words));
      }
      start = end;
    }
    return sentences;
  }
}
