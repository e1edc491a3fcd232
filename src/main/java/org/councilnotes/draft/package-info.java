/**
 * For drafters: the earlier wordings of a sentence, and the verification of quotes.
 *
 * <p>{@link EarlierWordings} finds the {@link Formulation}s that are like a sentence, each with its
 * uses. {@link QuoteVerification} says whether a quote is exact, deleted, altered or not found;
 * {@link QuoteCheck} does the work on {@link QuoteCandidates}. {@link WordOverlapSimilarity} scores
 * likeness. {@link SentencePool} gathers passages whose sentences {@link SentenceIndex} finds by
 * their exact words, and by shared rare words and names; {@link AnalyzedSentences} takes apart what
 * many notes have once; {@link EditSimilarity} says how much of a sentence stands in an edited form
 * of it.
 *
 * <p>Likeness is measured in three ways here, since three questions are asked: which sentences
 * share words with one, in any order, among thousands ({@link SentenceIndex.SharedWords}, with
 * stems of the language); whether one is an edited form of another, in its order ({@link
 * EditSimilarity}, on the same terms and weights); and where in a text, over several sentences of
 * any language, a quote or a run of sentences stands ({@link WordOverlapSimilarity}, on beginnings
 * of words). Alarms have one of their own, which may not change with these: whether a sentence of
 * an edition was carried along, whatever its figures.
 *
 * <p>Deleted words never count as standing, and a quote that was altered is never exact. Offsets
 * are those of the text of a passage. The package may use {@code note}, {@code collate}, {@code
 * analysis}, the contract of the store and the sentences of {@code meaning}.
 */
@NullMarked
package org.councilnotes.draft;

import org.jspecify.annotations.NullMarked;
