package org.councilnotes.draft.document;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.text.TextRange;

/**
 * Cuts what is too long to be a sentence, such as a text without any full stop, so that the work on
 * each sentence stays small.
 */
final class SentenceParts {

  /** Of a sentence, in UTF-16 code units. */
  static final int LONGEST = 4000;

  private SentenceParts() {}

  /** The sentences of a text; of longer ones the parts, cut between words where there are some. */
  static List<TextRange> of(List<TextRange> sentences, String text) {
    List<TextRange> parts = new ArrayList<>();
    for (TextRange sentence : sentences) {
      int start = sentence.start();
      while (sentence.end() - start > LONGEST) {
        int end = cut(start, text);
        parts.add(new TextRange(start, end));
        start = end;
        while (start < sentence.end() && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
      }
      if (start < sentence.end()) {
        parts.add(new TextRange(start, sentence.end()));
      }
    }
    return parts;
  }

  /** The end of the part that begins at a place; no pair of surrogates is cut. */
  private static int cut(int start, String text) {
    int end = start + LONGEST;
    int blank = text.lastIndexOf(' ', end);
    if (blank > start) {
      return blank;
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
