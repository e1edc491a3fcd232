package org.councilnotes.terms;

import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.search.Query;
import org.councilnotes.words.WordTerms;

/**
 * A query of the archive as plans, apart by what they are for. All match the same passages, or
 * those after the first fewer of them.
 *
 * @param matching which passages are found and counted; its scores mean nothing
 * @param ranking which are best at a first look, over all
 * @param refining what is looked at in the best few; empty where they are in their order already
 */
public record QueryPlan(Plan matching, Plan ranking, Supplier<Optional<Refining>> refining) {

  /**
   * The plan of a query for one world.
   *
   * @param terms by which words are asked for there
   */
  public static QueryPlan of(Query query, Holdings holdings, WordTerms terms) {
    return QueryPlans.of(query, holdings, terms);
  }
}
