/**
 * Document numbers of the Council in all their spellings, and references to notes. {@link
 * DocumentNumber} is one key for every spelling; {@link DocumentNumberParser} reads print, register
 * and addresses; {@link NoteReference} also reads ids, file names, addresses of pages and
 * citations; {@link InterinstitutionalFile} is the number of a legislative procedure. Whatever the
 * program writes for a note reads back to it. Uses {@code note.text} and the JDK only.
 */
@NullMarked
package org.councilnotes.note.number;

import org.jspecify.annotations.NullMarked;
