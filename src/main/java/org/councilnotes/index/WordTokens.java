package org.councilnotes.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words that were cut before, as a field reads them: the headings and the subject of a note stand
 * beside each of its passages and are cut once.
 */
final class WordTokens extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<PrintedWord> words;
  private Iterator<PrintedWord> rest;
  private Iterator<String> terms = List.<String>of().iterator();

  WordTokens(List<PrintedWord> words) {
    this.words = words;
    this.rest = words.iterator();
  }

  @Override
  public boolean incrementToken() {
    boolean newWord = !terms.hasNext();
    if (newWord) {
      if (!rest.hasNext()) {
        return false;
      }
      terms = rest.next().terms().iterator();
    }
    term.setEmpty().append(terms.next());
    step.setPositionIncrement(newWord ? 1 : 0);
    return true;
  }

  @Override
  public void reset() {
    rest = words.iterator();
    terms = List.<String>of().iterator();
  }
}
