package org.councilnotes.plan;

import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.analysis.QueryTerms;
import org.councilnotes.query.QueryExpression;

/**
 * The plans of a query, one for each purpose. All match the same passages; {@code ranking} and
 * {@code refining} may match fewer of them.
 *
 * @param matching which passages are found and counted; its scores are meaningless
 * @param ranking the first ranking of all matches
 * @param refining rescoring of the best matches; empty where the first ranking is final
 */
public record QueryPlan(
    MatchPlan matching, MatchPlan ranking, Supplier<Optional<RescorePlan>> refining) {

  /**
   * The plan of a query for one world.
   *
   * @param terms analyses words to terms of that world
   */
  public static QueryPlan of(
      QueryExpression query, CorpusStatistics corpusStatistics, QueryTerms terms) {
    return QueryPlanner.of(query, corpusStatistics, terms);
  }
}
