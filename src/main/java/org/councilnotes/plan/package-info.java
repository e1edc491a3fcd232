/**
 * Turns a query into a plan that a store executes. {@link QueryPlan} holds three parts: which
 * passages match, how they are ranked, and how the best few are rescored ({@link RescorePlan}).
 * {@link MatchPlan} is the tree that they are written in. {@link FilterPlan} does the same for
 * filters, {@link SimilarPassagePlan} for the search by a text. What matches and what it weighs is
 * decided here and never by a store, so both stores find and rank alike. {@link CorpusStatistics}
 * is what a planner may ask of a store. The package may use {@code query}, {@code analysis}, {@code
 * store.schema} and {@code note}.
 */
@NullMarked
package org.councilnotes.plan;

import org.jspecify.annotations.NullMarked;
