package org.councilnotes.lucene.suggest;

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
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.councilnotes.lucene.document.LuceneStoredNotes;
import org.councilnotes.lucene.document.UncheckedIo;
import org.councilnotes.lucene.query.KeywordTerms;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.NamedFacetValue;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.TextPart;
import org.councilnotes.suggest.SuggestionLexicon;
import tools.jackson.databind.json.JsonMapper;

/** Looks up terms in an index, one after another: a look-up in a local index is cheap. */
public final class LuceneSuggestionLexicon implements SuggestionLexicon {

  private final LuceneIndexView view;
  private final IndexReader reader;
  private final PrintedTerms words;

  public LuceneSuggestionLexicon(LuceneIndexView view) {
    this.view = view;
    this.reader = view.searcher().getIndexReader();
    this.words = new PrintedTerms(reader);
  }

  private interface Lookup<K, V> {
    V of(K key) throws IOException;
  }

  /** The result for each key, without empty ones. */
  private static <K, V> Map<K, V> each(
      Collection<K> keys, Predicate<V> isSomething, Lookup<K, V> lookup) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) {
      V value = UncheckedIo.from(() -> lookup.of(key));
      if (isSomething.test(value)) {
        found.put(key, value);
      }
    }
    return found;
  }

  @Override
  public List<SuggestionLexicon.WordEntry> wordsWithPrefix(String letters, int most) {
    return UncheckedIo.from(() -> words.beginning(letters, most));
  }

  @Override
  public Map<SuggestionLexicon.FuzzyWord, List<SuggestionLexicon.WordEntry>> similarWords(
      Collection<SuggestionLexicon.FuzzyWord> wanted) {
    return each(wanted, like -> !like.isEmpty(), words::like);
  }

  @Override
  public Map<String, Integer> passages(Collection<String> some) {
    return each(some, passages -> passages > 0, words::passages);
  }

  @Override
  public Map<SuggestionLexicon.WordPair, Integer> pairFrequencies(
      Collection<SuggestionLexicon.WordPair> pairs) {
    return each(
        pairs,
        passages -> passages > 0,
        pair -> view.searcher().count(PrintedTerms.together(pair)));
  }

  @Override
  public Map<String, List<String>> texts(Collection<String> some, int most) {
    return each(some, texts -> !texts.isEmpty(), word -> words.texts(word, most));
  }

  @Override
  public Map<NamedFacetValue, Long> tagged(Collection<NamedFacetValue> values) {
    return each(
        values,
        passages -> passages > 0,
        value -> (long) reader.docFreq(new Term(IndexFields.facet(value.facet()), value.value())));
  }

  @Override
  public Map<String, List<String>> numbers(Collection<String> starts, int most) {
    KeywordTerms keys = new KeywordTerms(reader, IndexFields.NUMBER);
    return each(starts, some -> !some.isEmpty(), start -> keys.beginning(start, most));
  }

  @Override
  public List<NoteSummary> families(Collection<DocumentNumber> numbers) {
    LuceneStoredNotes notes = new LuceneStoredNotes(view.searcher());
    Set<String> bases = numbers.stream().map(n -> n.base().key()).collect(Collectors.toSet());
    List<NoteSummary> families = new ArrayList<>();
    for (String base : bases) {
      families.addAll(UncheckedIo.from(() -> notes.heads(IndexFields.HEAD_FAMILY, base)));
    }
    return families;
  }

  /**
   * The printed words in the texts of passages, folded. Only this class knows how their terms
   * differ from other terms of the field.
   */
  private record PrintedTerms(IndexReader reader) {

    /** The field whose terms the words are. */
    private static final String FIELD = TextPart.TEXT.field();

    /**
     * Limit of the terms that are read for a prefix. Short prefixes have more; the first in the
     * alphabet are enough.
     */
    private static final int MOST_READ = 20_000;

    /** Whether a term is a printed word. Terms of stems start with a control character. */
    private static boolean isPrinted(BytesRef term) {
      return term.length > 0 && (term.bytes[term.offset] & 0xFF) >= ' ';
    }

    private static Term term(String word) {
      return new Term(FIELD, word);
    }

    /** Number of passages with a word, deleted ones included until they are merged away. */
    int passages(String word) throws IOException {
      return reader.docFreq(term(word));
    }

    /** The words within an edit distance, in no order, without the word itself. */
    List<SuggestionLexicon.WordEntry> like(SuggestionLexicon.FuzzyWord wanted) throws IOException {
      List<SuggestionLexicon.WordEntry> alike = new ArrayList<>();
      Terms terms = MultiTerms.getTerms(reader, FIELD);
      if (terms == null) {
        return alike;
      }
      String word = wanted.word();
      FuzzyTermsEnum words =
          new FuzzyTermsEnum(terms, term(word), wanted.edits(), wanted.kept(), true);
      BoostAttribute likeness = words.attributes().addAttribute(BoostAttribute.class);
      for (BytesRef term = words.next(); term != null; term = words.next()) {
        if (isPrinted(term)) {
          String other = term.utf8ToString();
          alike.add(
              new SuggestionLexicon.WordEntry(
                  other, words.docFreq(), edits(word, other, likeness.getBoost())));
        }
      }
      alike.removeIf(wordEntry -> wordEntry.edits() == 0);
      return alike;
    }

    /**
     * Computes the edit distance from Lucene's boost, which is 1 minus the distance divided by the
     * length of the shorter word.
     */
    private static int edits(String word, String other, float likeness) {
      int shorter =
          Math.min(word.codePointCount(0, word.length()), other.codePointCount(0, other.length()));
      return Math.round((1 - likeness) * shorter);
    }

    /** The words with a prefix, those in the most passages first. */
    List<SuggestionLexicon.WordEntry> beginning(String letters, int most) throws IOException {
      Terms terms = MultiTerms.getTerms(reader, FIELD);
      if (terms == null) {
        return List.of();
      }
      List<SuggestionLexicon.WordEntry> found = new ArrayList<>();
      BytesRef start = new BytesRef(letters);
      TermsEnum words = terms.iterator();
      boolean more = words.seekCeil(start) != TermsEnum.SeekStatus.END;
      for (int read = 0; more && read < MOST_READ; read++) {
        BytesRef term = words.term();
        if (!StringHelper.startsWith(term, start)) {
          break;
        }
        if (isPrinted(term)) {
          found.add(new SuggestionLexicon.WordEntry(term.utf8ToString(), words.docFreq(), 0));
        }
        more = words.next() != null;
      }
      return found.stream().sorted(SuggestionLexicon.WordEntry.MOST_USED).limit(most).toList();
    }

    /** Matches passages where two words are adjacent. */
    static Query together(SuggestionLexicon.WordPair words) {
      return new PhraseQuery(FIELD, words.first(), words.second());
    }

    /** Texts of the first passages with a word, up to a number. */
    List<String> texts(String word, int most) throws IOException {
      List<String> texts = new ArrayList<>();
      PostingsEnum passages =
          MultiTerms.getTermPostingsEnum(reader, FIELD, new BytesRef(word), PostingsEnum.NONE);
      Bits live = MultiBits.getLiveDocs(reader);
      while (passages != null
          && texts.size() < most
          && passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(passages.docID())) {
          texts.add(text(passages.docID()));
        }
      }
      return texts;
    }

    private String text(int passage) throws IOException {
      String json =
          reader.storedFields().document(passage, Set.of(IndexFields.JSON)).get(IndexFields.JSON);
      return JsonMapper.shared().readTree(json).required("text").stringValue();
    }
  }
}
