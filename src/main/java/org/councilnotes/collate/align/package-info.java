/**
 * Alignment of two witnesses: which section and which passage is whose counterpart.
 *
 * <p>{@link PairwiseAlignment} is the entry: {@link SectionAlignment} first, then {@link
 * PassageAlignment} with {@link SplitDetection} and {@link ParatextAlignment}, then {@link
 * BlankedPassages}. A {@link WitnessBody} holds what is compared of a note; positions in it, from
 * 0, stand for passages and sections. {@link CandidatePairs} keeps the time near linear; {@link
 * FeatureWeights} (inverse document frequency), {@link PassageSimilarity} and {@link
 * SimilarityThresholds} score the pairs, and {@link OptimalAssignment} chooses among them. {@link
 * SamePoints} guesses, by {@link StemRarity}, what was said again in other words.
 *
 * <p>The package aligns two witnesses and no more. It may use {@code note}, {@code collate.token}
 * and {@code collate.table}.
 */
@NullMarked
package org.councilnotes.collate.align;

import org.jspecify.annotations.NullMarked;
