package org.councilnotes.engine;

import java.util.ArrayList;
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
import org.councilnotes.search.Facet;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Query;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Once;
import org.councilnotes.terms.QueryPlan;
import org.councilnotes.terms.Refining;
import org.councilnotes.words.WordTerms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One snapshot of a world and what is known of it: each thing is asked for once. Safe for use by
 * many threads.
 */
final class EngineView {

  /** More notes are many; all are forgotten then. */
  private static final int MOST_KNOWN = 50_000;

  /** The cluster returns no more values of a facet. */
  static final int MOST_VALUES = 5_000;

  private final Reads reads;
  private final Commit commit;
  private final StoredNotes stored;
  private final KnownWords words;
  private final Supplier<Set<Facet>> facets = Once.of(this::readFacets);
  private final Map<String, NoteSummary> notes = new ConcurrentHashMap<>();

  EngineView(Reads reads, Commit commit) {
    this.reads = reads;
    this.commit = commit;
    this.stored = new StoredNotes(reads);
    this.words = new KnownWords(reads);
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

  KnownWords words() {
    return words;
  }

  /** By which words are asked for. */
  WordTerms terms() {
    return new WordTerms(words.languages());
  }

  /** The plan of a query, for what is found and counted: nothing refines it. */
  QueryPlan plan(Query query) {
    return plan(query, _ -> Optional.empty());
  }

  /** The same with all that refines it, which rests on more words: for lists by relevance. */
  QueryPlan refinedPlan(Query query) {
    return plan(query, plan -> plan.refining().get());
  }

  /** What refines is planned at once: later nobody could find out what it rests on. */
  private QueryPlan plan(Query query, Function<QueryPlan, Optional<Refining>> refines) {
    WordTerms terms = terms();
    return words.planned(
        held -> {
          QueryPlan plan = QueryPlan.of(query, held, terms);
          Optional<Refining> refining = refines.apply(plan);
          return new QueryPlan(plan.matching(), plan.ranking(), () -> refining);
        });
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
    return Collections.unmodifiableSet(new LinkedHashSet<>(known));
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
    for (String id : new LinkedHashSet<>(ids)) {
      Optional.ofNullable(notes.get(id))
          .ifPresentOrElse(note -> all.put(id, note), () -> unknown.add(id));
    }
    if (notes.size() >= MOST_KNOWN) {
      notes.clear();
    }
    for (List<String> some : Portions.of(unknown)) {
      for (NoteSummary note : stored.heads(Fields.NOTE_ID, some)) {
        notes.put(note.id(), note);
        all.put(note.id(), note);
      }
    }
    return all;
  }
}
