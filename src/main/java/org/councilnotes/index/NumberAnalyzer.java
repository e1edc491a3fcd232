package org.councilnotes.index;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.NumberMention;
import org.councilnotes.note.TextRange;

/**
 * Cuts a text into the keys of the document numbers it cites. A number with additions gives its
 * base too: who cites {@code 8875/1/16 REV 1} cites {@code 8875/16}.
 */
final class NumberAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new Numbers());
  }

  private record Key(String key, TextRange range) {}

  private static final class Numbers extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private Iterator<Key> keys = List.<Key>of().iterator();
    private int length;

    @Override
    public void reset() throws IOException {
      super.reset();
      StringWriter text = new StringWriter();
      input.transferTo(text);
      length = text.getBuffer().length();
      keys = DocumentNumber.allIn(text.toString()).stream().flatMap(Numbers::keys).iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!keys.hasNext()) {
        return false;
      }
      Key next = keys.next();
      term.append(next.key());
      offset.setOffset(correctOffset(next.range().start()), correctOffset(next.range().end()));
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(correctOffset(length), correctOffset(length));
    }

    private static Stream<Key> keys(NumberMention mention) {
      DocumentNumber number = mention.number();
      return Stream.of(number.key(), number.base().key())
          .distinct()
          .map(key -> new Key(key, mention.range()));
    }
  }
}
