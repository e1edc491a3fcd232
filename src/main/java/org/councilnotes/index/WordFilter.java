package org.councilnotes.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Each word in its exact form, and at the same place by its stem where that is another. Words end
 * at apostrophes, so that a phrase with "Union" in it stands in "l'Union" too.
 */
final class WordFilter extends TokenFilter {

  /** Texts repeat their words; a map of this many takes some megabytes for each thread. */
  private static final int MOST_KNOWN = 1 << 15;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private final Optional<StemLanguage> language;
  private final CharArrayMap<WordForms> known = new CharArrayMap<>(1 << 10, false);

  /** The word of the tokenizer that is being cut, and where in it the next part begins. */
  private char[] word = new char[64];

  private int length;
  private int next;
  private int start;
  private Optional<String> stem = Optional.empty();

  WordFilter(TokenStream words, Optional<StemLanguage> language) {
    super(words);
    this.language = language;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (stem.isPresent()) {
      term.setEmpty().append(stem.get());
      step.setPositionIncrement(0);
      stem = Optional.empty();
      return true;
    }
    while (next < length || takeWord()) {
      if (takePart()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    next = 0;
    stem = Optional.empty();
  }

  private boolean takeWord() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    length = term.length();
    if (word.length < length) {
      word = new char[length];
    }
    System.arraycopy(term.buffer(), 0, word, 0, length);
    next = 0;
    start = offset.startOffset();
    return true;
  }

  /** Whether the next part of the word is one itself. */
  private boolean takePart() {
    int from = next;
    int to = from;
    while (to < length && !isApostrophe(word[to])) {
      to++;
    }
    next = to + 1;
    if (to == from) {
      return false;
    }
    WordForms forms = forms(from, to - from);
    if (forms.exact().isEmpty()) {
      return false;
    }
    term.setEmpty().append(forms.exact());
    offset.setOffset(start + from, start + to);
    step.setPositionIncrement(1);
    stem = forms.stem();
    return true;
  }

  private WordForms forms(int from, int count) {
    WordForms forms = known.get(word, from, count);
    if (forms == null) {
      String printed = new String(word, from, count);
      forms = WordForms.of(printed, language);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(printed, forms);
    }
    return forms;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}
