/**
 * The contract that both stores implement: {@link ArchiveReader} answers from one snapshot, {@link
 * ArchiveWriter} writes notes and ledger in one commit, {@link ArchiveHome} opens them, locks the
 * archive for writing, and swaps in a rebuilt one. What is read is split by reader: {@link
 * SearchReader}, {@link SuggestionReader}, {@link StoredNoteReader} and {@link SeriesReader}; a
 * user of one part depends on its reader only. The package holds the values that they exchange:
 * {@link SearchResult} and {@link SearchHit}, {@link NoteSummary}, {@link LedgerEntry}, {@link
 * NoteVersion}, {@link SeriesEditions}; and what follows from them for a note ({@link
 * ArchivedNote}, {@link NoteFamily}) and for a series ({@link ArchivedSeries}) and for an
 * interinstitutional file ({@link Dossier}). Highlights are ranges, never markup. A total says
 * whether it is exact. Every failure of an archive as a whole is an {@link ArchiveProblem}. The
 * package may use {@code query}, {@code note}, {@code store.coordination} and the JDK.
 */
@NullMarked
package org.councilnotes.store;

import org.jspecify.annotations.NullMarked;
