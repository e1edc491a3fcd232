/**
 * Writing an index: one writer at a time over all processes. {@link LuceneArchiveWriter} implements
 * the writing contract and the commit; {@link LuceneWriteLock} is the lock file; {@link
 * StaleSeriesMarks} keeps which series need a new lineage. Readers are not disturbed by it. How a
 * note becomes documents is the business of {@code lucene.document}.
 */
@NullMarked
package org.councilnotes.lucene.write;

import org.jspecify.annotations.NullMarked;
