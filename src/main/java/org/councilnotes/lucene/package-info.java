/**
 * The archive in embedded Lucene: one index directory for each world on the local disk. {@link
 * LuceneArchiveHome} opens, rebuilds, swaps and copies the index; {@link LuceneArchiveReader}
 * answers the reading contract of {@code store}. Subpackages hold the parts: {@code storage},
 * {@code document}, {@code diagnosis}, {@code write}, {@code column}, {@code view}, {@code query},
 * {@code search}, {@code suggest}. Notes and ledger are written in one commit. An index of another
 * schema is refused. Match plans are executed as they are, never reinterpreted. Only this package
 * and {@code analysis} may use Lucene. It does not use {@code opensearch}.
 */
@NullMarked
package org.councilnotes.lucene;

import org.jspecify.annotations.NullMarked;
