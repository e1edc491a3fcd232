/**
 * Notes and ledger entries as documents of the cluster, and back. {@link OpenSearchNoteDocuments}
 * and {@link OpenSearchLedgerDocuments} write them as JSON, {@link OpenSearchVersionMarks} adds for
 * what each version counts, {@link OpenSearchStoredNotes} reads them back. {@link RankedPassage} is
 * a passage that was found and not yet read. It writes nothing to the cluster: that is {@code
 * opensearch.write}.
 */
@NullMarked
package org.councilnotes.opensearch.document;

import org.jspecify.annotations.NullMarked;
