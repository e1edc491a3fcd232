/**
 * The Word file that goes back to the author of a checked draft.
 *
 * <p>{@link ReviewedDraft} writes it. {@link ReviewComments} says what the comments say, in the
 * language of the reader, with words from {@link ReviewMessages}; {@link ReviewRequest} asks a
 * forked process to set them, as a Word file is hostile input. A draft that is a Word file is
 * annotated in place; of any other one a Word file is made first.
 *
 * <p>Without the comments and with all suggestions rejected the text is that of the draft. The
 * package may use {@code note}, {@code file}, {@code collate}, {@code draft}, {@code extract},
 * {@code export.citation}, the summary of a note in the store's contract, and {@code redline}.
 */
@NullMarked
package org.councilnotes.redline.review;

import org.jspecify.annotations.NullMarked;
