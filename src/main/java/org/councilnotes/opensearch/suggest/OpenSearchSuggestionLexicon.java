package org.councilnotes.opensearch.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.opensearch.document.OpenSearchNoteDocuments;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.OpenSearchPlanTranslator;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.query.RegexpSyntax;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.RequestBatches;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.NamedFacetValue;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.TextPart;
import org.councilnotes.suggest.SuggestionLexicon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks up terms in the cluster. Each question is one request, also for hundreds of words. */
public record OpenSearchSuggestionLexicon(OpenSearchIndexView view) implements SuggestionLexicon {

  private static final String TEXT = TextPart.TEXT.field();
  private static final String TEXT_OF_JSON = "text";

  /** Searches per request: so many end within the time-out, also on a busy cluster. */
  private static final int AT_ONCE = 200;

  @Override
  public List<SuggestionLexicon.WordEntry> wordsWithPrefix(String letters, int most) {
    return new PrefixWords(view).of(letters, most);
  }

  @Override
  public Map<SuggestionLexicon.FuzzyWord, List<SuggestionLexicon.WordEntry>> similarWords(
      Collection<SuggestionLexicon.FuzzyWord> words) {
    return new SimilarWords(view).of(List.copyOf(words));
  }

  @Override
  public Map<String, Integer> passages(Collection<String> words) {
    return narrowed(counts(words, word -> QueryDsl.term(TEXT, word)));
  }

  @Override
  public Map<SuggestionLexicon.WordPair, Integer> pairFrequencies(
      Collection<SuggestionLexicon.WordPair> pairs) {
    return narrowed(counts(pairs, OpenSearchSuggestionLexicon::together));
  }

  private static ObjectNode together(SuggestionLexicon.WordPair pair) {
    List<List<String>> words = List.of(List.of(pair.first()), List.of(pair.second()));
    return OpenSearchPlanTranslator.of(new MatchPlan.Phrase(TextPart.TEXT, words, 0));
  }

  @Override
  public Map<NamedFacetValue, Long> tagged(Collection<NamedFacetValue> values) {
    return counts(values, value -> QueryDsl.term(IndexFields.facet(value.facet()), value.value()));
  }

  private <K> Map<K, Long> counts(Collection<K> keys, Function<K, ObjectNode> query) {
    Map<K, Long> found = new HashMap<>();
    for (List<K> some : RequestBatches.of(List.copyOf(keys), AT_ONCE)) {
      List<JsonNode> counts =
          view.kept(some.stream().map(query).map(DocumentReader::counting).toList());
      for (int i = 0; i < some.size(); i++) {
        long passages = DocumentReader.total(counts.get(i));
        if (passages > 0) {
          found.put(some.get(i), passages);
        }
      }
    }
    return found;
  }

  private static <K> Map<K, Integer> narrowed(Map<K, Long> counts) {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Math.toIntExact(e.getValue())));
  }

  /** Texts of the first passages, in the order of notes. */
  @Override
  public Map<String, List<String>> texts(Collection<String> words, int most) {
    return each(
        words,
        word -> {
          ObjectNode body =
              QueryDsl.of("query", QueryDsl.all(QueryDsl.term(TEXT, word)), "size", most);
          QueryDsl.with(body, "sort", RankedPassage.order(HitOrder.NOTE));
          QueryDsl.with(body, "_source", IndexFields.JSON + "." + TEXT_OF_JSON);
          return QueryDsl.with(body, "track_total_hits", false);
        },
        answer ->
            DocumentReader.hits(answer).stream().map(OpenSearchSuggestionLexicon::text).toList());
  }

  static String text(JsonNode hit) {
    return DocumentReader.source(hit)
        .required(IndexFields.JSON)
        .required(TEXT_OF_JSON)
        .stringValue();
  }

  @Override
  public Map<String, List<String>> numbers(Collection<String> starts, int most) {
    return each(
        starts,
        start -> {
          ObjectNode keys =
              QueryDsl.of("field", IndexFields.NUMBER, "include", RegexpSyntax.beginning(start));
          QueryDsl.with(QueryDsl.with(keys, "order", QueryDsl.of("_key", "asc")), "size", most);
          ObjectNode begun = QueryDsl.of("prefix", QueryDsl.of(IndexFields.NUMBER, start));
          ObjectNode body = QueryDsl.of("query", begun, "size", 0);
          return QueryDsl.with(body, "aggs", QueryDsl.of("keys", QueryDsl.of("terms", keys)));
        },
        answer ->
            DocumentReader.buckets(answer.path("aggregations"), "keys")
                .map(OpenSearchIndexView::key)
                .toList());
  }

  /** Searches for each key; without empty results. */
  private <V> Map<String, List<V>> each(
      Collection<String> keys,
      Function<String, ObjectNode> search,
      Function<JsonNode, List<V>> reading) {
    List<String> all = List.copyOf(keys);
    List<JsonNode> answers = view.kept(all.stream().map(search).toList());
    Map<String, List<V>> found = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      List<V> read = reading.apply(answers.get(i));
      if (!read.isEmpty()) {
        found.put(all.get(i), read);
      }
    }
    return found;
  }

  @Override
  public List<NoteSummary> families(Collection<DocumentNumber> numbers) {
    return view.stored()
        .heads(
            IndexFields.HEAD_FAMILY,
            numbers.stream().map(number -> number.base().key()).distinct().toList());
  }

  /** Finds the words of passages that begin with some letters. */
  private record PrefixWords(OpenSearchIndexView view) {

    private static final String WORDS = "words";

    /** Terms that each shard returns; counts of the first so many are exact. */
    private static final int MOST_READ = 20_000;

    /** Passages that each shard samples: more do not change which words are the most used. */
    private static final int MOST_PASSAGES = 50_000;

    /** Those in the most passages first. */
    List<SuggestionLexicon.WordEntry> of(String letters, int most) {
      ObjectNode words = QueryDsl.of("field", OpenSearchNoteDocuments.PRINTED);
      QueryDsl.with(words, "include", RegexpSyntax.beginning(letters));
      QueryDsl.with(QueryDsl.with(words, "size", most), "shard_size", Math.max(most, MOST_READ));
      ObjectNode begun = QueryDsl.of("prefix", QueryDsl.of(TextPart.TEXT.field(), letters));
      ObjectNode body = QueryDsl.of("query", begun, "size", 0);
      QueryDsl.with(body, "terminate_after", MOST_PASSAGES);
      QueryDsl.with(body, "aggs", QueryDsl.of(WORDS, QueryDsl.of("terms", words)));
      JsonNode answer = view.kept(List.of(body)).getFirst();
      return DocumentReader.buckets(answer.path("aggregations"), WORDS)
          .map(PrefixWords::known)
          .sorted(SuggestionLexicon.WordEntry.MOST_USED)
          .toList();
    }

    private static SuggestionLexicon.WordEntry known(JsonNode bucket) {
      return new SuggestionLexicon.WordEntry(
          OpenSearchIndexView.key(bucket), bucket.required("doc_count").intValue(), 0);
    }
  }

  /**
   * Finds words within an edit distance, by the term suggester, which enumerates the same terms as
   * embedded Lucene.
   *
   * @see <a
   *     href="https://docs.opensearch.org/latest/search-plugins/searching-data/did-you-mean/">Did
   *     you mean, of OpenSearch</a>
   */
  private record SimilarWords(OpenSearchIndexView view) {

    /** Most words per suggestion, more than any archive has. */
    private static final int MOST = 5_000;

    /** Upper limit of the frequency of words that are corrected: none. */
    private static final int ANY_FREQUENCY = 1_000_000_000;

    Map<SuggestionLexicon.FuzzyWord, List<SuggestionLexicon.WordEntry>> of(
        List<SuggestionLexicon.FuzzyWord> words) {
      if (words.isEmpty()) {
        return Map.of();
      }
      ObjectNode wanted = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < words.size(); i++) {
        QueryDsl.with(wanted, String.valueOf(i), suggestion(words.get(i)));
      }
      JsonNode answer =
          view.kept(List.of(QueryDsl.of("size", 0, "suggest", wanted))).getFirst().path("suggest");
      Map<SuggestionLexicon.FuzzyWord, List<SuggestionLexicon.WordEntry>> found = new HashMap<>();
      for (int i = 0; i < words.size(); i++) {
        List<SuggestionLexicon.WordEntry> like =
            known(words.get(i).word(), answer.path(String.valueOf(i)));
        if (!like.isEmpty()) {
          found.put(words.get(i), like);
        }
      }
      return found;
    }

    private static ObjectNode suggestion(SuggestionLexicon.FuzzyWord like) {
      ObjectNode how = QueryDsl.of("field", TextPart.TEXT.field(), "analyzer", "keyword");
      QueryDsl.with(how, "suggest_mode", "always");
      QueryDsl.with(how, "max_edits", like.edits());
      QueryDsl.with(how, "prefix_length", like.kept());
      QueryDsl.with(how, "min_word_length", 1);
      QueryDsl.with(how, "accuracy", 0);
      QueryDsl.with(how, "max_term_freq", ANY_FREQUENCY);
      QueryDsl.with(how, "size", MOST);
      QueryDsl.with(how, "shard_size", MOST);
      return QueryDsl.of("text", like.word(), "term", how);
    }

    private static List<SuggestionLexicon.WordEntry> known(String word, JsonNode suggestion) {
      return suggestion
          .path(0)
          .path("options")
          .valueStream()
          .filter(option -> isPrinted(text(option)))
          .map(option -> known(word, text(option), option))
          .toList();
    }

    private static String text(JsonNode option) {
      return option.required("text").stringValue();
    }

    /** Whether a term is a printed word. Terms of stems start with a control character. */
    private static boolean isPrinted(String term) {
      return term.charAt(0) >= ' ';
    }

    /**
     * Computes the edit distance from the score, which is 1 minus the distance divided by the
     * length of the shorter word.
     */
    private static SuggestionLexicon.WordEntry known(String word, String other, JsonNode option) {
      int shorter =
          Math.min(word.codePointCount(0, word.length()), other.codePointCount(0, other.length()));
      double score = option.required("score").doubleValue();
      return new SuggestionLexicon.WordEntry(
          other, option.required("freq").intValue(), (int) Math.round((1 - score) * shorter));
    }
  }
}
