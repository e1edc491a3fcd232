package org.councilnotes.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.words.IndexedWord;
import org.jspecify.annotations.Nullable;

/**
 * Words that were cut before, as a field reads them: each in its exact form, and at the same place
 * by its stem where that is another.
 */
final class WordTokens extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private List<IndexedWord> words = List.of();
  private int next;
  private @Nullable BytesRef stem;

  /** Goes over to other words. */
  void read(List<IndexedWord> others) {
    words = others;
  }

  @Override
  public boolean incrementToken() {
    BytesRef pending = stem;
    if (pending != null) {
      stem = null;
      term.setBytesRef(pending);
      step.setPositionIncrement(0);
      return true;
    }
    if (next == words.size()) {
      return false;
    }
    IndexedWord word = words.get(next++);
    stem = word.stem();
    term.setBytesRef(word.exact());
    step.setPositionIncrement(1);
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    stem = null;
  }
}
