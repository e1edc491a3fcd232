package org.councilnotes.draft;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.councilnotes.note.TextRange;

/**
 * One sentence of a text.
 *
 * @param range in the text, without the blanks after it
 */
record Sentence(TextRange range, List<Word> words) {

  Sentence {
    words = List.copyOf(words);
  }

  /** All sentences with a word in them, in order. */
  static List<Sentence> in(String text) {
    BreakIterator cuts = BreakIterator.getSentenceInstance(Locale.ROOT);
    cuts.setText(text);
    List<Sentence> sentences = new ArrayList<>();
    int start = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; end = cuts.next()) {
      String sentence = text.substring(start, end).stripTrailing();
      List<Word> words = Word.in(sentence);
      if (!words.isEmpty()) {
        sentences.add(new Sentence(new TextRange(start, start + sentence.length()), words));
      }
      start = end;
    }
    return sentences;
  }
}
