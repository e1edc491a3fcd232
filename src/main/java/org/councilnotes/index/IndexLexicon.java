package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Named;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.suggest.Known;
import org.councilnotes.suggest.Lexicon;
import org.councilnotes.suggest.Likeness;
import org.councilnotes.suggest.Pair;
import org.councilnotes.terms.Fields;

/** Looks one term up after the other, which costs little in an index of one's own. */
final class IndexLexicon implements Lexicon {

  private final IndexView view;
  private final IndexReader reader;
  private final PrintedWords words;

  IndexLexicon(IndexView view) {
    this.view = view;
    this.reader = view.searcher().getIndexReader();
    this.words = new PrintedWords(reader);
  }

  private interface Lookup<K, V> {
    V of(K key) throws IOException;
  }

  /** What is found of each, where that is something. */
  private static <K, V> Map<K, V> each(
      Collection<K> keys, Predicate<V> isSomething, Lookup<K, V> lookup) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) {
      V value = Unchecked.from(() -> lookup.of(key));
      if (isSomething.test(value)) {
        found.put(key, value);
      }
    }
    return found;
  }

  @Override
  public List<Known> beginning(String letters, int most) {
    return Unchecked.from(() -> words.beginning(letters, most));
  }

  @Override
  public Map<Likeness, List<Known>> like(Collection<Likeness> wanted) {
    return each(wanted, like -> !like.isEmpty(), words::like);
  }

  @Override
  public Map<String, Integer> passages(Collection<String> some) {
    return each(some, passages -> passages > 0, words::passages);
  }

  @Override
  public Map<Pair, Integer> together(Collection<Pair> pairs) {
    return each(
        pairs,
        passages -> passages > 0,
        pair -> view.searcher().count(PrintedWords.together(pair)));
  }

  @Override
  public Map<String, List<String>> texts(Collection<String> some, int most) {
    return each(some, texts -> !texts.isEmpty(), word -> words.texts(word, most));
  }

  @Override
  public Map<Named, Long> tagged(Collection<Named> values) {
    return each(
        values,
        passages -> passages > 0,
        value -> (long) reader.docFreq(new Term(Fields.facet(value.facet()), value.value())));
  }

  @Override
  public Map<String, List<String>> numbers(Collection<String> starts, int most) {
    TermKeys keys = new TermKeys(reader, Fields.NUMBER);
    return each(starts, some -> !some.isEmpty(), start -> keys.beginning(start, most));
  }

  @Override
  public List<NoteSummary> families(Collection<DocumentNumber> numbers) {
    StoredNotes notes = new StoredNotes(view.searcher());
    Set<String> bases = numbers.stream().map(n -> n.base().key()).collect(Collectors.toSet());
    List<NoteSummary> families = new ArrayList<>();
    for (String base : bases) {
      families.addAll(Unchecked.from(() -> notes.heads(Fields.HEAD_FAMILY, base)));
    }
    return families;
  }
}
