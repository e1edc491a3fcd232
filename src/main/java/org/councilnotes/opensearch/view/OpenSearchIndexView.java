package org.councilnotes.opensearch.view;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.councilnotes.analysis.QueryTerms;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.document.OpenSearchStoredNotes;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.OpenSearchCommit;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.opensearch.storage.RequestBatches;
import org.councilnotes.plan.CorpusStatistics;
import org.councilnotes.plan.QueryPlan;
import org.councilnotes.plan.RescorePlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.store.Memoized;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One snapshot of a world, and a cache of what was read from it. Safe for use by many threads. */
public final class OpenSearchIndexView {

  /** Most summaries of notes that are kept. When there are more, all are dropped. */
  private static final int MOST_KNOWN = 50_000;

  /** Most values of a facet that the cluster returns. */
  public static final int MOST_VALUES = 5_000;

  private final DocumentReader reads;
  private final OpenSearchCommit commit;
  private final OpenSearchStoredNotes stored;
  private final CorpusStatisticsCache words;
  private final Supplier<Set<Facet>> facets;
  private final Map<String, NoteSummary> notes;
  private final AnswerCache answers;

  public OpenSearchIndexView(DocumentReader reads, OpenSearchCommit commit) {
    this.reads = reads;
    this.commit = commit;
    this.stored = new OpenSearchStoredNotes(reads);
    this.words = new CorpusStatisticsCache(reads);
    this.facets = Memoized.of(this::readFacets);
    this.notes = new ConcurrentHashMap<>();
    this.answers = new AnswerCache();
  }

  private OpenSearchIndexView(OpenSearchIndexView known, DocumentReader reads) {
    this.reads = reads;
    this.commit = known.commit;
    this.stored = new OpenSearchStoredNotes(reads);
    this.words = known.words;
    this.facets = known.facets;
    this.notes = known.notes;
    this.answers = known.answers;
  }

  /** The same for one answer, which sees the newest commit with what it reads. */
  public OpenSearchIndexView watching() {
    return new OpenSearchIndexView(this, reads.watching());
  }

  public DocumentReader reads() {
    return reads;
  }

  public OpenSearchCommit commit() {
    return commit;
  }

  public String snapshot() {
    return commit.snapshot();
  }

  public OpenSearchStoredNotes stored() {
    return stored;
  }

  /**
   * The facets of the program and those of the vocabularies that passages are tagged with, in
   * order.
   */
  public Set<Facet> facets() {
    return facets.get();
  }

  public CorpusStatisticsCache words() {
    return words;
  }

  /** Analyses words of queries to terms. */
  public QueryTerms terms() {
    return new QueryTerms(words.languages());
  }

  /** The plan of a query for matching and counting, without rescoring. */
  public QueryPlan plan(QueryExpression query) {
    return plans(List.of(query)).getFirst();
  }

  /** The plans of several queries, whose statistics are read together. */
  public List<QueryPlan> plans(List<QueryExpression> queries) {
    QueryTerms terms = terms();
    return words.planned(
        held ->
            queries.stream()
                .map(query -> plan(query, held, terms, _ -> Optional.empty()))
                .toList());
  }

  /**
   * The plan of a query with rescoring, which needs statistics of more words. For lists by
   * relevance.
   */
  public QueryPlan refinedPlan(QueryExpression query) {
    QueryTerms terms = terms();
    return words.planned(held -> plan(query, held, terms, plan -> plan.refining().get()));
  }

  /**
   * Plans the rescoring at once and not lazily: the statistics that it needs are recorded only now.
   */
  private static QueryPlan plan(
      QueryExpression query,
      CorpusStatistics held,
      QueryTerms terms,
      Function<QueryPlan, Optional<RescorePlan>> refines) {
    QueryPlan plan = QueryPlan.of(query, held, terms);
    Optional<RescorePlan> refining = refines.apply(plan);
    return new QueryPlan(plan.matching(), plan.ranking(), () -> refining);
  }

  private Set<Facet> readFacets() {
    Set<Facet> known = new TreeSet<>(Facet.BUILT_IN);
    ClusterRequest call =
        ClusterRequest.read("GET", ClusterRequest.path(reads.index(), "_mapping"))
            .with("ignore_unavailable", "true")
            .with("local", "true"); // the cluster manager may hang
    JsonNode mappings = reads.link().send(call).body();
    for (JsonNode index : mappings) {
      index
          .path("mappings")
          .path("properties")
          .path("facet")
          .path("properties")
          .propertyStream()
          .forEach(field -> known.add(new Facet(field.getKey())));
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(known));
  }

  /** A value from short answers, which are kept. */
  public <T> T kept(PendingAnswer<T> pending) {
    return answers.answer(pending, reads);
  }

  /** Short answers, which are kept, to several searches in their order. */
  public List<JsonNode> kept(List<ObjectNode> searches) {
    return kept(
        new PendingAnswer<>(searches.stream().map(DocumentReader.Search::of).toList(), all -> all));
  }

  public static String key(JsonNode bucket) {
    return bucket.required("key").stringValue();
  }

  /** The summaries of some notes, by id. */
  public Map<String, NoteSummary> notes(Collection<String> ids) {
    Set<String> unknown = new LinkedHashSet<>(ids);
    Map<String, NoteSummary> all = known(ids);
    unknown.removeAll(all.keySet());
    for (List<String> some : RequestBatches.of(List.copyOf(unknown))) {
      stored.heads(IndexFields.NOTE_ID, some).forEach(note -> all.put(note.id(), note));
    }
    keep(all.values());
    return all;
  }

  /** The summaries of those notes that were read before, by id. */
  public Map<String, NoteSummary> known(Collection<String> ids) {
    Map<String, NoteSummary> known = new LinkedHashMap<>();
    ids.forEach(id -> Optional.ofNullable(notes.get(id)).ifPresent(note -> known.put(id, note)));
    return known;
  }

  /** Keeps summaries that were read. */
  public void keep(Collection<NoteSummary> read) {
    if (notes.size() >= MOST_KNOWN) {
      notes.clear();
    }
    read.forEach(note -> notes.put(note.id(), note));
  }
}
