package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Facet;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Holdings;
import org.councilnotes.terms.Once;
import tools.jackson.databind.node.ObjectNode;

/**
 * What plans need to know of the words and numbers of one snapshot: each is asked for once. Safe
 * for use by many threads.
 */
final class KnownWords {

  /** More are many; all are forgotten then. */
  private static final int MOST_KNOWN = 50_000;

  private final Reads reads;
  private final Supplier<List<String>> languages = Once.of(this::readLanguages);
  private final Map<HeldWords.Term, Integer> passages = new ConcurrentHashMap<>();
  private final Map<Integer, List<DocumentNumber>> documents = new ConcurrentHashMap<>();

  KnownWords(Reads reads) {
    this.reads = reads;
  }

  /** Of the notes, BCP 47. */
  List<String> languages() {
    return languages.get();
  }

  /**
   * Makes a plan that rests on what is held. What it needs to know is found out by planning twice:
   * once to see what is asked, once knowing it.
   */
  <T> T planned(Function<HeldWords, T> planning) {
    HeldWords asking = new HeldWords(languages());
    T unknowing = planning.apply(asking);
    boolean restsOnNothing = asking.terms().isEmpty() && asking.numbers().isEmpty();
    return restsOnNothing ? unknowing : planning.apply(answered(asking));
  }

  private HeldWords answered(HeldWords asking) {
    Map<HeldWords.Term, Integer> counts = new HashMap<>();
    List<HeldWords.Term> unknown = new ArrayList<>();
    for (HeldWords.Term term : asking.terms()) {
      Optional.ofNullable(passages.get(term))
          .ifPresentOrElse(count -> counts.put(term, count), () -> unknown.add(term));
    }
    counts.putAll(read(unknown));
    Map<Integer, List<DocumentNumber>> held = new HashMap<>();
    asking.numbers().forEach(number -> held.put(number, documents(number)));
    return new HeldWords(languages(), counts, held);
  }

  private Map<HeldWords.Term, Integer> read(List<HeldWords.Term> terms) {
    Map<HeldWords.Term, Integer> read = new HashMap<>();
    List<Long> counts = reads.counts(terms.stream().map(KnownWords::query).toList());
    for (int i = 0; i < terms.size(); i++) {
      read.put(terms.get(i), Math.toIntExact(counts.get(i)));
    }
    if (passages.size() >= MOST_KNOWN) {
      passages.clear();
    }
    passages.putAll(read);
    return read;
  }

  private static ObjectNode query(HeldWords.Term term) {
    return term.form()
        .map(form -> Dsl.term(term.part().field(), form))
        .orElseGet(() -> Dsl.term(NoteDocuments.HAS, term.part().field()));
  }

  /** See {@link Holdings#documents}. */
  List<DocumentNumber> documents(int number) {
    if (documents.size() >= MOST_KNOWN) {
      documents.clear();
    }
    return documents.computeIfAbsent(number, this::readDocuments);
  }

  /** Ordinary documents without additions, newest first. */
  private List<DocumentNumber> readDocuments(int number) {
    ObjectNode values = Dsl.of("field", Fields.HEAD_FAMILY, "include", number + "-.*");
    ObjectNode prefix = Dsl.of("prefix", Dsl.of(Fields.HEAD_FAMILY, number + "-"));
    return Holdings.newestFirst(values(Dsl.of("query", prefix), values));
  }

  private List<String> readLanguages() {
    ObjectNode all = Dsl.of("query", Dsl.everything());
    return values(all, Dsl.of("field", Fields.facet(Facet.LANGUAGE))).stream().sorted().toList();
  }

  private List<String> values(ObjectNode body, ObjectNode wanted) {
    Dsl.with(wanted, "size", EngineView.MOST_VALUES);
    Dsl.with(body, "aggs", Dsl.of("values", Dsl.of("terms", wanted)));
    return Reads.buckets(reads.search(Dsl.with(body, "size", 0)).path("aggregations"), "values")
        .map(EngineView::key)
        .toList();
  }
}
