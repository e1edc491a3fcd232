package org.councilnotes.opensearch.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.TextPart;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates match plans to the query DSL.
 *
 * <p>Words are passed as the terms of their analysis. Terms of one word share a position, so that
 * several forms count as one word (synonyms), as in embedded Lucene.
 *
 * @see <a href="https://docs.opensearch.org/latest/query-dsl/">Query DSL of OpenSearch</a>
 */
public final class OpenSearchPlanTranslator {

  private static final String QUERY = "query";
  private static final String BOOST = "boost";

  private OpenSearchPlanTranslator() {}

  public static ObjectNode of(MatchPlan plan) {
    return of(plan, 1);
  }

  /**
   * Translates a plan and multiplies its score.
   *
   * @param boost above 0
   */
  private static ObjectNode of(MatchPlan plan, float boost) {
    return switch (plan) {
      case MatchPlan.Everything() -> QueryDsl.of("match_all", QueryDsl.of(BOOST, boost));
      case MatchPlan.Nothing() -> QueryDsl.of("match_none", QueryDsl.of(BOOST, boost));
      case MatchPlan.Value(var field, var value) -> constant(QueryDsl.term(field, value), boost);
      case MatchPlan.OneOf(var field, var values) -> constant(QueryDsl.terms(field, values), boost);
      case MatchPlan.Between(var field, var from, var to) ->
          constant(
              QueryDsl.of("range", QueryDsl.of(field, QueryDsl.of("gte", from, "lte", to))), boost);
      case MatchPlan.Passages(var note, var ordinals) -> constant(passages(note, ordinals), boost);
      case MatchPlan.Word(var part, var term) ->
          QueryDsl.of("term", QueryDsl.of(part.field(), QueryDsl.of("value", term, BOOST, boost)));
      case MatchPlan.Forms(var part, var terms) ->
          QueryDsl.of(
              "match",
              QueryDsl.of(
                  part.field(), QueryDsl.of(QUERY, PreanalyzedText.forms(terms), BOOST, boost)));
      case MatchPlan.Phrase phrase -> phrase(phrase, boost);
      case MatchPlan.Near(var part, var words, var gaps) -> near(part, words, gaps, boost);
      case MatchPlan.Prefix(var part, var letters) ->
          QueryDsl.of(
              "prefix", QueryDsl.of(part.field(), QueryDsl.of("value", letters, BOOST, boost)));
      case MatchPlan.Weighed(var weighed, var weight) -> of(weighed, weight * boost);
      case MatchPlan.Step(var step, var score) -> constant(of(step), score * boost);
      case MatchPlan.Several several -> several(several, boost);
    };
  }

  /** Positions in the cluster are from 0. */
  private static ObjectNode passages(String note, List<Integer> ordinals) {
    return QueryDsl.all(
        QueryDsl.term(IndexFields.NOTE_ID, note),
        QueryDsl.of(
            "terms",
            QueryDsl.of(
                IndexFields.ORDINAL, ordinals.stream().map(ordinal -> ordinal - 1).toList())));
  }

  private static ObjectNode constant(ObjectNode filter, float score) {
    return QueryDsl.of("constant_score", QueryDsl.of("filter", filter, BOOST, score));
  }

  private static ObjectNode phrase(MatchPlan.Phrase phrase, float boost) {
    String words =
        phrase.words().stream()
            .map(PreanalyzedText::forms)
            .collect(Collectors.joining(PreanalyzedText.BETWEEN_WORDS));
    ObjectNode wanted = QueryDsl.of(QUERY, words, "slop", phrase.slop());
    return QueryDsl.of(
        "match_phrase", QueryDsl.of(phrase.part().field(), QueryDsl.with(wanted, BOOST, boost)));
  }

  private static ObjectNode near(TextPart part, List<Set<String>> words, int gaps, float boost) {
    List<ObjectNode> each = words.stream().map(OpenSearchPlanTranslator::interval).toList();
    ObjectNode all = QueryDsl.of("intervals", each, "max_gaps", gaps);
    return QueryDsl.of(
        "intervals",
        QueryDsl.of(
            part.field(),
            QueryDsl.of("all_of", QueryDsl.with(all, "ordered", false), BOOST, boost)));
  }

  private static ObjectNode interval(Collection<String> forms) {
    List<ObjectNode> each =
        forms.stream().map(form -> QueryDsl.of("match", QueryDsl.of(QUERY, form))).toList();
    return each.size() == 1
        ? each.getFirst()
        : QueryDsl.of("any_of", QueryDsl.of("intervals", each));
  }

  private static ObjectNode several(MatchPlan.Several several, float boost) {
    if (several.isEmpty()) {
      return of(MatchPlan.NOTHING, boost);
    }
    ObjectNode all = QueryDsl.of(BOOST, boost);
    add(all, "must", several.must());
    add(all, "filter", several.filter());
    add(all, "should", several.may());
    add(all, "must_not", several.not());
    boolean mayOnly = several.must().isEmpty() && several.filter().isEmpty();
    int needed = mayOnly ? Math.max(1, several.needed()) : several.needed();
    return QueryDsl.of("bool", QueryDsl.with(all, "minimum_should_match", needed));
  }

  private static void add(ObjectNode all, String occur, List<MatchPlan> plans) {
    if (!plans.isEmpty()) {
      QueryDsl.with(all, occur, plans);
    }
  }
}
