/**
 * Correction of the tags of a note on its page. {@link CorrectionPage} takes a {@link
 * CorrectionRequest}; {@link CorrectionEditor} checks it and writes the correction through {@code
 * curation}. {@link TagEditor} opens the tags of a passage for correction; {@link
 * SimilarMistakeFinder} finds where the same rule made the same mistake. Changes nothing unless
 * {@code archive.editing} allows it.
 */
@NullMarked
package org.councilnotes.web.correction;

import org.jspecify.annotations.NullMarked;
