package org.councilnotes.series;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tokenising: cuts a text into the pieces that edits are made of; joined, they are the text. */
final class Tokens {

  private Tokens() {}

  /**
   * Words, blanks and marks one by one, as Unicode's word boundaries (UAX 29) cut them; but a date,
   * an amount or a document number stays whole.
   */
  static List<String> words(String text) {
    BitSet cuts = cuts(BreakIterator.getWordInstance(ULocale.ROOT), text);
    Figures.in(text).forEach(figure -> cuts.clear(figure.start() + 1, figure.end()));
    return pieces(text, cuts);
  }

  /** Sentences, each with the blanks that follow it. */
  static List<String> sentences(String text) {
    return pieces(text, cuts(BreakIterator.getSentenceInstance(ULocale.ROOT), text));
  }

  private static BitSet cuts(BreakIterator iterator, String text) {
    iterator.setText(text);
    BitSet cuts = new BitSet(text.length() + 1);
    for (int cut = iterator.first(); cut != BreakIterator.DONE; cut = iterator.next()) {
      cuts.set(cut);
    }
    return cuts;
  }

  private static List<String> pieces(String text, BitSet cuts) {
    List<String> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = cuts.nextSetBit(start + 1);
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }
}
