package org.councilnotes.plan;

import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.analysis.QueryTerms;
import org.councilnotes.query.QueryExpression;

/**
 * A query of the archive as plans, apart by what they are for. All match the same passages, or
 * those after the first fewer of them.
 *
 * @param matching which passages are found and counted; its scores mean nothing
 * @param ranking which are best at a first look, over all
 * @param refining what is looked at in the best few; empty where they are in their order already
 */
public record QueryPlan(
    MatchPlan matching, MatchPlan ranking, Supplier<Optional<RescorePlan>> refining) {

  /**
   * The plan of a query for one world.
   *
   * @param terms by which words are asked for there
   */
  public static QueryPlan of(
      QueryExpression query, CorpusStatistics corpusStatistics, QueryTerms terms) {
    return QueryPlanner.of(query, corpusStatistics, terms);
  }
}
