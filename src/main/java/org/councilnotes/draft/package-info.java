/**
 * For drafters: the earlier wordings of a sentence, and the verification of quotes.
 *
 * <p>{@link EarlierWordings} finds the {@link Formulation}s that are like a sentence, each with its
 * uses. {@link QuoteVerification} says whether a quote is exact, deleted, altered or not found;
 * {@link QuoteCheck} does the work on {@link QuoteCandidates}. {@link WordOverlapSimilarity} scores
 * likeness. {@link SentencePool} gathers passages whose sentences {@link SentenceIndex} finds by
 * their exact words, and by shared rare words and names; {@link EditSimilarity} says how much of a
 * sentence stands in an edited form of it.
 *
 * <p>Deleted words never count as standing, and a quote that was altered is never exact. Offsets
 * are those of the text of a passage. The package may use {@code note}, {@code collate}, {@code
 * analysis}, the contract of the store and the sentences of {@code meaning}.
 */
@NullMarked
package org.councilnotes.draft;

import org.jspecify.annotations.NullMarked;
