/**
 * Notes and ledger entries as Lucene documents, and back. {@link LuceneNoteDocuments} writes a note
 * as one block of documents: passages, note, head. {@link LuceneLedgerDocuments} does the same for
 * a ledger entry. {@link PassageTextFields} has the analysed texts, {@link LuceneVersionMarks} the
 * marks of the versions that count. {@link LuceneStoredNotes} reads all of it back from one reader.
 * It uses {@code lucene.storage} only; it does not search.
 */
@NullMarked
package org.councilnotes.lucene.document;

import org.jspecify.annotations.NullMarked;
