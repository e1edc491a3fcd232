/**
 * Corrections and proposals: what people set right in tags and add to the vocabulary. {@link
 * TagCorrection} says what is wrong with one tag; {@link CorrectionFiles} reads and {@link
 * CorrectionWriter} writes the files of the corpus; {@link CorrectionOverlay} applies them to a
 * note, and is idempotent; {@link TagLabelValidator} says which tags there can be. {@link
 * CorrectionEditor} checks a {@link CorrectionRequest} and writes it; {@link SimilarMistakeFinder}
 * finds where the same rule made the same mistake. {@link ProposalReview} lists the programmes that
 * the archive proposes and takes the answers; {@link ProgrammeWriter} adds one to the vocabulary.
 * {@link SidecarEditor} changes other fields in sidecars, of which lines that do not change stay.
 * {@link MarkingReview} lists the files whose marking people decide, {@link MarkingWriter} writes
 * the decision into a sidecar. A {@link CurationProblem} says why a request is not taken. Files are
 * replaced as a whole; comments and order of what people wrote stay. May not use {@code web}.
 */
@NullMarked
package org.councilnotes.curation;

import org.jspecify.annotations.NullMarked;
