package org.councilnotes.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Named;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Sort;
import org.councilnotes.suggest.Known;
import org.councilnotes.suggest.Lexicon;
import org.councilnotes.suggest.Likeness;
import org.councilnotes.suggest.Pair;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Plan;
import org.councilnotes.terms.TextPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one call of the cluster for each question, be it about hundreds of words. */
record EngineLexicon(EngineView view) implements Lexicon {

  private static final String TEXT = TextPart.TEXT.field();
  private static final String TEXT_OF_JSON = "text";

  /** Searches of one call: so many are done in time, also while the cluster has much to do. */
  private static final int AT_ONCE = 200;

  @Override
  public List<Known> beginning(String letters, int most) {
    return new BegunWords(view).of(letters, most);
  }

  @Override
  public Map<Likeness, List<Known>> like(Collection<Likeness> words) {
    return new LikeWords(view).of(List.copyOf(words));
  }

  @Override
  public Map<String, Integer> passages(Collection<String> words) {
    return narrowed(counts(words, word -> Dsl.term(TEXT, word)));
  }

  @Override
  public Map<Pair, Integer> together(Collection<Pair> pairs) {
    return narrowed(counts(pairs, EngineLexicon::together));
  }

  private static ObjectNode together(Pair pair) {
    List<List<String>> words = List.of(List.of(pair.first()), List.of(pair.second()));
    return PlanJson.of(new Plan.Phrase(TextPart.TEXT, words, 0));
  }

  @Override
  public Map<Named, Long> tagged(Collection<Named> values) {
    return counts(values, value -> Dsl.term(Fields.facet(value.facet()), value.value()));
  }

  private <K> Map<K, Long> counts(Collection<K> keys, Function<K, ObjectNode> query) {
    Map<K, Long> found = new HashMap<>();
    for (List<K> some : Portions.of(List.copyOf(keys), AT_ONCE)) {
      List<Long> counts = view.reads().counts(some.stream().map(query).toList());
      for (int i = 0; i < some.size(); i++) {
        if (counts.get(i) > 0) {
          found.put(some.get(i), counts.get(i));
        }
      }
    }
    return found;
  }

  private static <K> Map<K, Integer> narrowed(Map<K, Long> counts) {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Math.toIntExact(e.getValue())));
  }

  /** Those of the first passages by note. */
  @Override
  public Map<String, List<String>> texts(Collection<String> words, int most) {
    return each(
        words,
        word -> {
          ObjectNode body = Dsl.of("query", Dsl.all(Dsl.term(TEXT, word)), "size", most);
          Dsl.with(body, "sort", Ranked.order(Sort.NOTE));
          Dsl.with(body, "_source", Fields.JSON + "." + TEXT_OF_JSON);
          return Dsl.with(body, "track_total_hits", false);
        },
        answer -> Reads.hits(answer).stream().map(EngineLexicon::text).toList());
  }

  /** Of a passage that was found. */
  static String text(JsonNode hit) {
    return Reads.source(hit).required(Fields.JSON).required(TEXT_OF_JSON).stringValue();
  }

  @Override
  public Map<String, List<String>> numbers(Collection<String> starts, int most) {
    return each(
        starts,
        start -> {
          ObjectNode keys = Dsl.of("field", Fields.NUMBER, "include", Patterns.beginning(start));
          Dsl.with(Dsl.with(keys, "order", Dsl.of("_key", "asc")), "size", most);
          ObjectNode begun = Dsl.of("prefix", Dsl.of(Fields.NUMBER, start));
          ObjectNode body = Dsl.of("query", begun, "size", 0);
          return Dsl.with(body, "aggs", Dsl.of("keys", Dsl.of("terms", keys)));
        },
        answer -> Reads.buckets(answer.path("aggregations"), "keys").map(EngineView::key).toList());
  }

  /** What is found of each by a search of its own, where that is something. */
  private <V> Map<String, List<V>> each(
      Collection<String> keys,
      Function<String, ObjectNode> search,
      Function<JsonNode, List<V>> reading) {
    List<String> all = List.copyOf(keys);
    List<JsonNode> answers = view.reads().searches(all.stream().map(search).toList());
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
            Fields.HEAD_FAMILY,
            numbers.stream().map(number -> number.base().key()).distinct().toList());
  }
}
