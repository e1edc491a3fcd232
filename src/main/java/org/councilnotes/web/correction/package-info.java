/**
 * Correction of the tags of a note on its page. {@link CorrectionPage} reads a {@link
 * CorrectionForm} and hands the request to {@code curation}, which checks and writes it. {@link
 * TagEditor} opens the tags of a passage for correction. Changes nothing unless {@code
 * archive.editing} allows it.
 */
@NullMarked
package org.councilnotes.web.correction;

import org.jspecify.annotations.NullMarked;
