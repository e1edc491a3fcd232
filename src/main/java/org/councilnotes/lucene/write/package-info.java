/**
 * Writing an index: one writer at a time over all processes. {@link LuceneArchiveWriter} implements
 * the writing contract and the commit; {@link LuceneWriteLock} is the lock file; {@link
 * StaleSeriesMarks} keeps which series need a new lineage. Readers are not blocked. {@code
 * lucene.document} converts notes to documents.
 */
@NullMarked
package org.councilnotes.lucene.write;

import org.jspecify.annotations.NullMarked;
