/**
 * Who may see what: the only room that picks the world that answers a reader. {@link ArchiveAccess}
 * gives the present reader one world, and says whether a name of the ledger may be shown. A request
 * is answered from exactly one world. {@link RecordingReader} records in {@link ShownNotes} which
 * restricted notes an answer is given words of. May use {@code note}, {@code query} and {@code
 * store}.
 */
@NullMarked
package org.councilnotes.access;

import org.jspecify.annotations.NullMarked;
