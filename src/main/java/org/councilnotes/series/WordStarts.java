package org.councilnotes.series;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import org.councilnotes.note.TextRange;

/** Where the words of a text begin, to count them; marks and blanks are no words. */
record WordStarts(BitSet starts) {

  static WordStarts of(String text) {
    BitSet starts = new BitSet(text.length());
    BreakIterator cuts = BreakIterator.getWordInstance(ULocale.ROOT);
    cuts.setText(text);
    int start = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; start = end, end = cuts.next()) {
      starts.set(start, cuts.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT);
    }
    return new WordStarts(starts);
  }

  int count() {
    return starts.cardinality();
  }

  /** How many words begin in a stretch of the text. */
  int in(TextRange range) {
    return starts.get(range.start(), range.end()).cardinality();
  }
}
