package org.councilnotes.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Words;
import org.councilnotes.words.Highlighting;

/**
 * Finds the passages most alike to a text: BM25 over its rarest words, each in its best form. Only
 * the best are looked for, so that most of what shares but a common word is never scored.
 */
final class AlikeSearch {

  /** A pasted page costs no more than a long sentence. */
  private static final int MOST_WORDS = 60;

  /** Of this many words one must be shared; a paraphrase keeps about half of them. */
  private static final int WORDS_FOR_ONE = 4;

  /** As many shared words are enough: a passage may hold one sentence of a pasted page. */
  private static final int ENOUGH = 3;

  /** More than BM25 gives to all words together. */
  private static final float WORD_FOR_WORD = 10_000;

  private final IndexView view;
  private final IndexSearcher searcher;
  private final TextPart part;

  AlikeSearch(IndexView view, Words words) {
    this.view = view;
    this.searcher = view.searcher();
    this.part = words == Words.STANDING ? TextPart.TEXT : TextPart.DELETED;
  }

  List<Hit> find(String text, int most) throws IOException {
    List<KnownWord> words = rarest(KnownWord.in(text, part, searcher.getIndexReader()));
    if (words.isEmpty() || most == 0) {
      return List.of();
    }
    Query query = either(wordForWord(text), shared(words));
    int[] found =
        Arrays.stream(searcher.search(query, most).scoreDocs).mapToInt(hit -> hit.doc).toArray();
    return new HitReading(view, Highlighting.NONE, Optional.empty()).read(found);
  }

  private static List<KnownWord> rarest(List<KnownWord> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(KnownWord::passages))
        .limit(MOST_WORDS)
        .toList();
  }

  private Query wordForWord(String text) throws IOException {
    SearchedWords words = SearchedWords.in(searcher);
    Query phrase = new TextQueries(words.terms(), words.forms()).phrase(part, text);
    return new BoostQuery(new ConstantScoreQuery(phrase), WORD_FOR_WORD);
  }

  private static Query shared(List<KnownWord> words) {
    BooleanQuery.Builder shared = new BooleanQuery.Builder();
    words.forEach(word -> shared.add(word.query(), Occur.SHOULD));
    int needed = Math.clamp(words.size() / WORDS_FOR_ONE, 1, ENOUGH);
    return shared.setMinimumNumberShouldMatch(needed).build();
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }
}
