/**
 * Passages that were cut and tagged elsewhere, one JSON object a line. {@link PassageImport} reads
 * the lines; {@link ImportedDocumentBuilder} collects those of one document, {@link SpilledLines}
 * those that come late, in temporary files; {@link ImportedNoteWriter} puts the notes and their
 * ledger entries. A document that the corpus has itself is not taken.
 */
@NullMarked
package org.councilnotes.ingest.imports;

import org.jspecify.annotations.NullMarked;
