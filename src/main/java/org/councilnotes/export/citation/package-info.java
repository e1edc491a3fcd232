/**
 * Citations of passages, as people write them and with what pins them.
 *
 * <p>A {@link Citation} holds a passage, its note and its place; {@link CouncilCitation} is its
 * text in a language of the pages, with words from {@link CitationMessages}. {@link SectionPath} is
 * the place in the outline; {@link NoteCaption} names a note on what is taken away.
 *
 * <p>A note that is not public is marked LIMITE. Deleted words are never quoted as standing. The
 * package may use {@code note} and the summary of a note in the store's contract.
 */
@NullMarked
package org.councilnotes.export.citation;

import org.jspecify.annotations.NullMarked;
