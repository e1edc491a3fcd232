package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;

/**
 * A word of a text that stands in some passage too.
 *
 * @param forms of it that are indexed: as printed, and its stem by each language; never empty
 * @param passages in how many it stands, in its rarest form
 */
record KnownWord(List<Term> forms, int passages) {

  KnownWord {
    forms = List.copyOf(forms);
  }

  /** Each word of a text once, in the order of the text. */
  static List<KnownWord> in(String text, TextPart part, IndexReader reader) throws IOException {
    Map<String, Gathered> words = new LinkedHashMap<>();
    Map<Integer, String> printed = new HashMap<>();
    for (TextForm form : TextForm.OF_WORDS) {
      if (isIndexed(part.in(form), reader)) {
        for (Token token : tokens(text, part.in(form), form)) {
          String word = printed.computeIfAbsent(token.start(), start -> token.term().text());
          words.computeIfAbsent(word, w -> new Gathered()).add(token.term(), reader);
        }
      }
    }
    return words.values().stream()
        .filter(word -> !word.forms.isEmpty())
        .map(word -> new KnownWord(List.copyOf(word.forms.keySet()), word.passages()))
        .toList();
  }

  /** The forms of one word with the number of passages of each. */
  private static final class Gathered {

    private final Map<Term, Integer> forms = new LinkedHashMap<>();

    void add(Term term, IndexReader reader) throws IOException {
      if (!forms.containsKey(term)) {
        int passages = reader.docFreq(term);
        if (passages > 0) {
          forms.put(term, passages);
        }
      }
    }

    int passages() {
      Collection<Integer> counts = forms.values();
      return counts.stream().mapToInt(Integer::intValue).min().orElse(0);
    }
  }

  /** A term and where in the text its word starts. */
  private record Token(Term term, int start) {}

  private static boolean isIndexed(String field, IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader().terms(field) != null) {
        return true;
      }
    }
    return false;
  }

  private static List<Token> tokens(String text, String field, TextForm form) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = form.analyzer().tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(new Term(field, term.toString()), offset.startOffset()));
      }
      stream.end();
    }
    return tokens;
  }
}
