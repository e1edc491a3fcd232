/**
 * Comparison of two or more notes, in the steps of the Gothenburg model of collation: tokenise,
 * normalise, align, analyse.
 *
 * <p>{@link Comparison} is the entry: notes in, one table of witnesses, sections and wordings out.
 * {@link AlignedWitnesses} joins the pairwise alignments of {@code collate.align} to chains ({@link
 * AlignmentChain}, {@link SectionChains}) and adds texts that return after a gap ({@link
 * ReturnDetection}). {@link PairAnalysis} and {@link WordingSteps} say what became of each text
 * from one witness to another; {@link TableRowOrder} gives the order of the rows.
 *
 * <p>The result is the same seen from either side and needs nearly linear time. The package knows
 * no index, no pages and no output format. It may use {@code note}, its own subpackages and the
 * JDK.
 */
@NullMarked
package org.councilnotes.collate;

import org.jspecify.annotations.NullMarked;
