package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Facet;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Query;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Once;
import org.councilnotes.terms.Plan;
import org.councilnotes.terms.QueryPlan;
import org.councilnotes.terms.TextPart;
import org.councilnotes.words.WordTerms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One snapshot of a world and what is known of it: each thing is asked for once. Safe for use by
 * many threads.
 */
final class EngineView {

  /** More of anything are many; all are forgotten then. */
  private static final int MOST_KNOWN = 50_000;

  /** The cluster returns no more values of a facet. */
  static final int MOST_VALUES = 5_000;

  private final Reads reads;
  private final Commit commit;
  private final StoredNotes stored;
  private final Supplier<List<String>> languages = Once.of(this::readLanguages);
  private final Supplier<Set<Facet>> facets = Once.of(this::readFacets);
  private final Map<HeldWords.Term, Integer> passages = new ConcurrentHashMap<>();
  private final Map<Integer, List<DocumentNumber>> documents = new ConcurrentHashMap<>();
  private final Map<String, NoteSummary> notes = new ConcurrentHashMap<>();

  EngineView(Reads reads, Commit commit) {
    this.reads = reads;
    this.commit = commit;
    this.stored = new StoredNotes(reads);
  }

  Reads reads() {
    return reads;
  }

  Commit commit() {
    return commit;
  }

  String snapshot() {
    return commit.snapshot();
  }

  StoredNotes stored() {
    return stored;
  }

  /** Those of the program, and those of vocabularies that passages were tagged with; in order. */
  Set<Facet> facets() {
    return facets.get();
  }

  WordTerms terms() {
    return new WordTerms(languages.get());
  }

  /**
   * Makes plans. What they need to know of the words of this snapshot is found out by planning
   * twice: once to see what is asked, once knowing it.
   */
  QueryPlan plan(Query query) {
    WordTerms terms = terms();
    return planned(
        held -> {
          QueryPlan plan = QueryPlan.of(query, held, terms);
          var refining = plan.refining().get();
          return new QueryPlan(plan.matching(), plan.ranking(), () -> refining);
        });
  }

  /** The same for any plan that rests on what is held. */
  <T> T planned(java.util.function.Function<HeldWords, T> planning) {
    HeldWords asking = new HeldWords(languages.get());
    T unknowing = planning.apply(asking);
    boolean restsOnNothing = asking.terms().isEmpty() && asking.numbers().isEmpty();
    return restsOnNothing ? unknowing : planning.apply(answered(asking));
  }

  private HeldWords answered(HeldWords asking) {
    List<HeldWords.Term> unknown =
        asking.terms().stream().filter(term -> !passages.containsKey(term)).toList();
    makeRoom(passages);
    Map<HeldWords.Term, Integer> all = new HashMap<>();
    List<Long> counts = reads.counts(unknown.stream().map(EngineView::query).toList());
    for (int i = 0; i < unknown.size(); i++) {
      int count = Math.toIntExact(counts.get(i));
      passages.put(unknown.get(i), count);
      all.put(unknown.get(i), count);
    }
    asking.terms().forEach(term -> all.computeIfAbsent(term, t -> passages.getOrDefault(t, 0)));
    Map<Integer, List<DocumentNumber>> held = new HashMap<>();
    asking.numbers().forEach(number -> held.put(number, documents(number)));
    return new HeldWords(languages.get(), all, held);
  }

  private static ObjectNode query(HeldWords.Term term) {
    return term.form()
        .map(form -> Dsl.term(term.part().field(), form))
        .orElseGet(() -> Dsl.term(NoteDocuments.HAS, term.part().field()));
  }

  /** See {@link org.councilnotes.terms.Holdings#documents}. */
  List<DocumentNumber> documents(int number) {
    makeRoom(documents);
    return documents.computeIfAbsent(number, this::readDocuments);
  }

  /** Ordinary documents without additions, newest first. */
  private List<DocumentNumber> readDocuments(int number) {
    ObjectNode values = Dsl.of("field", Fields.HEAD_FAMILY, "include", number + "-.*");
    ObjectNode body =
        Dsl.of(
            "query",
            Dsl.of("prefix", Dsl.of(Fields.HEAD_FAMILY, number + "-")),
            "aggs",
            Dsl.of("keys", Dsl.of("terms", Dsl.with(values, "size", MOST_VALUES))));
    return Reads.buckets(aggregations(Dsl.with(body, "size", 0)), "keys")
        .flatMap(bucket -> DocumentNumber.ofKey(key(bucket)).stream())
        .sorted(java.util.Comparator.comparing(DocumentNumber::year).reversed())
        .toList();
  }

  private List<String> readLanguages() {
    ObjectNode values = Dsl.of("field", Fields.facet(Facet.LANGUAGE), "size", MOST_VALUES);
    ObjectNode body = Dsl.of("size", 0, "aggs", Dsl.of("tags", Dsl.of("terms", values)));
    return Reads.buckets(aggregations(body), "tags").map(EngineView::key).sorted().toList();
  }

  private Set<Facet> readFacets() {
    Set<Facet> known = new TreeSet<>(Facet.BUILT_IN);
    Call call =
        Call.read("GET", Call.path(reads.index(), "_mapping"))
            .with("ignore_unavailable", "true")
            .with("local", "true"); // the node that leads may be the one that hangs
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
    return java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(known));
  }

  JsonNode aggregations(ObjectNode body) {
    return reads.search(body).path("aggregations");
  }

  static String key(JsonNode bucket) {
    return bucket.required("key").stringValue();
  }

  /** What hits say of some notes, by id. */
  Map<String, NoteSummary> notes(Collection<String> ids) {
    Map<String, NoteSummary> all = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String id : new java.util.LinkedHashSet<>(ids)) {
      Optional.ofNullable(notes.get(id))
          .ifPresentOrElse(note -> all.put(id, note), () -> unknown.add(id));
    }
    makeRoom(notes);
    for (List<String> some : Portions.of(unknown)) {
      for (NoteSummary note : stored.heads(Fields.NOTE_ID, some)) {
        notes.put(note.id(), note);
        all.put(note.id(), note);
      }
    }
    return all;
  }

  private static void makeRoom(Map<?, ?> known) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
  }

  /** A plan as a query, with the passages that it may match. */
  static ObjectNode ofPassages(Plan plan) {
    return Dsl.all(StoredNotes.record(Fields.PASSAGE), plan);
  }

  /** The words of passages. */
  static TextPart text() {
    return TextPart.TEXT;
  }
}
