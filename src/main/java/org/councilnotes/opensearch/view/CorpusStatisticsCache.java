package org.councilnotes.opensearch.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.opensearch.document.OpenSearchNoteDocuments;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.plan.CorpusStatistics;
import org.councilnotes.query.Facet;
import org.councilnotes.store.Memoized;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.node.ObjectNode;

/**
 * Caches the statistics of words and numbers that plans of one snapshot use. Safe for use by many
 * threads.
 */
public final class CorpusStatisticsCache {

  /** Most entries. When there are more, all are dropped. */
  private static final int MOST_KNOWN = 50_000;

  private final DocumentReader reads;
  private final Supplier<List<String>> languages = Memoized.of(this::readLanguages);
  private final Map<OpenSearchCorpusStatistics.Term, Integer> passages = new ConcurrentHashMap<>();
  private final Map<Integer, List<DocumentNumber>> documents = new ConcurrentHashMap<>();

  CorpusStatisticsCache(DocumentReader reads) {
    this.reads = reads;
  }

  /** Languages of the notes, as BCP 47 tags. */
  List<String> languages() {
    return languages.get();
  }

  /**
   * Makes a plan with statistics of the cluster. Plans twice: the first time records which
   * statistics are needed, the second uses them.
   */
  public <T> T planned(Function<OpenSearchCorpusStatistics, T> planning) {
    OpenSearchCorpusStatistics asking = new OpenSearchCorpusStatistics(languages());
    T unknowing = planning.apply(asking);
    boolean restsOnNothing = asking.terms().isEmpty() && asking.numbers().isEmpty();
    return restsOnNothing ? unknowing : planning.apply(answered(asking));
  }

  private OpenSearchCorpusStatistics answered(OpenSearchCorpusStatistics asking) {
    Map<OpenSearchCorpusStatistics.Term, Integer> counts = new HashMap<>();
    List<OpenSearchCorpusStatistics.Term> unknown = new ArrayList<>();
    for (OpenSearchCorpusStatistics.Term term : asking.terms()) {
      Optional.ofNullable(passages.get(term))
          .ifPresentOrElse(count -> counts.put(term, count), () -> unknown.add(term));
    }
    counts.putAll(read(unknown));
    Map<Integer, List<DocumentNumber>> held = new HashMap<>();
    asking.numbers().forEach(number -> held.put(number, documents(number)));
    return new OpenSearchCorpusStatistics(languages(), counts, held);
  }

  private Map<OpenSearchCorpusStatistics.Term, Integer> read(
      List<OpenSearchCorpusStatistics.Term> terms) {
    Map<OpenSearchCorpusStatistics.Term, Integer> read = new HashMap<>();
    List<Long> counts = reads.counts(terms.stream().map(CorpusStatisticsCache::query).toList());
    for (int i = 0; i < terms.size(); i++) {
      read.put(terms.get(i), Math.toIntExact(counts.get(i)));
    }
    if (passages.size() >= MOST_KNOWN) {
      passages.clear();
    }
    passages.putAll(read);
    return read;
  }

  private static ObjectNode query(OpenSearchCorpusStatistics.Term term) {
    return term.form()
        .map(form -> QueryDsl.term(term.part().field(), form))
        .orElseGet(() -> QueryDsl.term(OpenSearchNoteDocuments.HAS, term.part().field()));
  }

  /** See {@link CorpusStatistics#documents}. */
  public List<DocumentNumber> documents(int number) {
    if (documents.size() >= MOST_KNOWN) {
      documents.clear();
    }
    return documents.computeIfAbsent(number, this::readDocuments);
  }

  /** Ordinary documents without additions, newest first. */
  private List<DocumentNumber> readDocuments(int number) {
    ObjectNode values = QueryDsl.of("field", IndexFields.HEAD_FAMILY, "include", number + "-.*");
    ObjectNode prefix = QueryDsl.of("prefix", QueryDsl.of(IndexFields.HEAD_FAMILY, number + "-"));
    return CorpusStatistics.newestFirst(values(QueryDsl.of("query", prefix), values));
  }

  private List<String> readLanguages() {
    ObjectNode all = QueryDsl.of("query", QueryDsl.everything());
    return values(all, QueryDsl.of("field", IndexFields.facet(Facet.LANGUAGE))).stream()
        .sorted()
        .toList();
  }

  private List<String> values(ObjectNode body, ObjectNode wanted) {
    QueryDsl.with(wanted, "size", OpenSearchIndexView.MOST_VALUES);
    QueryDsl.with(body, "aggs", QueryDsl.of("values", QueryDsl.of("terms", wanted)));
    return DocumentReader.buckets(
            reads.search(QueryDsl.with(body, "size", 0)).path("aggregations"), "values")
        .map(OpenSearchIndexView::key)
        .toList();
  }
}
