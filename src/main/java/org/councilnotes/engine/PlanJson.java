package org.councilnotes.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.terms.Plan;
import org.councilnotes.terms.TextPart;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plans in the query language of the cluster.
 *
 * <p>Words are handed over as they were cut: terms of one word stand at one place, which makes of
 * several forms one word, as embedded Lucene does.
 *
 * @see <a href="https://docs.opensearch.org/latest/query-dsl/">Query DSL of OpenSearch</a>
 */
final class PlanJson {

  private static final String QUERY = "query";
  private static final String BOOST = "boost";

  private PlanJson() {}

  static ObjectNode of(Plan plan) {
    return of(plan, 1);
  }

  /**
   * A plan whose score is multiplied.
   *
   * @param boost above 0
   */
  private static ObjectNode of(Plan plan, float boost) {
    return switch (plan) {
      case Plan.Everything() -> Dsl.of("match_all", Dsl.of(BOOST, boost));
      case Plan.Nothing() -> Dsl.of("match_none", Dsl.of(BOOST, boost));
      case Plan.Value(var field, var value) -> constant(Dsl.term(field, value), boost);
      case Plan.OneOf(var field, var values) -> constant(Dsl.terms(field, values), boost);
      case Plan.Between(var field, var from, var to) ->
          constant(Dsl.of("range", Dsl.of(field, Dsl.of("gte", from, "lte", to))), boost);
      case Plan.Word(var part, var term) ->
          Dsl.of("term", Dsl.of(part.field(), Dsl.of("value", term, BOOST, boost)));
      case Plan.Forms(var part, var terms) ->
          Dsl.of(
              "match", Dsl.of(part.field(), Dsl.of(QUERY, TermTexts.forms(terms), BOOST, boost)));
      case Plan.Phrase phrase -> phrase(phrase, boost);
      case Plan.Near(var part, var words, var gaps) -> near(part, words, gaps, boost);
      case Plan.Prefix(var part, var letters) ->
          Dsl.of("prefix", Dsl.of(part.field(), Dsl.of("value", letters, BOOST, boost)));
      case Plan.Weighed(var weighed, var weight) -> of(weighed, weight * boost);
      case Plan.Step(var step, var score) -> constant(of(step), score * boost);
      case Plan.Several several -> several(several, boost);
    };
  }

  private static ObjectNode constant(ObjectNode filter, float score) {
    return Dsl.of("constant_score", Dsl.of("filter", filter, BOOST, score));
  }

  private static ObjectNode phrase(Plan.Phrase phrase, float boost) {
    String words =
        phrase.words().stream()
            .map(TermTexts::forms)
            .collect(Collectors.joining(TermTexts.BETWEEN_WORDS));
    ObjectNode wanted = Dsl.of(QUERY, words, "slop", phrase.slop());
    return Dsl.of("match_phrase", Dsl.of(phrase.part().field(), Dsl.with(wanted, BOOST, boost)));
  }

  private static ObjectNode near(TextPart part, List<Set<String>> words, int gaps, float boost) {
    List<ObjectNode> each = words.stream().map(PlanJson::interval).toList();
    ObjectNode all = Dsl.of("intervals", each, "max_gaps", gaps);
    return Dsl.of(
        "intervals",
        Dsl.of(part.field(), Dsl.of("all_of", Dsl.with(all, "ordered", false), BOOST, boost)));
  }

  private static ObjectNode interval(Collection<String> forms) {
    List<ObjectNode> each =
        forms.stream().map(form -> Dsl.of("match", Dsl.of(QUERY, form))).toList();
    return each.size() == 1 ? each.getFirst() : Dsl.of("any_of", Dsl.of("intervals", each));
  }

  private static ObjectNode several(Plan.Several several, float boost) {
    if (several.isEmpty()) {
      return of(Plan.NOTHING, boost);
    }
    ObjectNode all = Dsl.of(BOOST, boost);
    add(all, "must", several.must());
    add(all, "filter", several.filter());
    add(all, "should", several.may());
    add(all, "must_not", several.not());
    boolean mayOnly = several.must().isEmpty() && several.filter().isEmpty();
    int needed = mayOnly ? Math.max(1, several.needed()) : several.needed();
    return Dsl.of("bool", Dsl.with(all, "minimum_should_match", needed));
  }

  private static void add(ObjectNode all, String occur, List<Plan> plans) {
    if (!plans.isEmpty()) {
      Dsl.with(all, occur, plans);
    }
  }
}
