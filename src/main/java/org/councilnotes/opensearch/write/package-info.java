/**
 * Writing a world of the cluster. {@link OpenSearchArchiveWriter} implements the writing contract;
 * {@link StagedNotes} keeps what was put in a local file until the commit; {@link StagedCommit}
 * sends it in an order that may break off anywhere; {@link OpenSearchWriteLock} is the lease of the
 * one writer. What is never committed never reaches the cluster. Every write is idempotent.
 */
@NullMarked
package org.councilnotes.opensearch.write;

import org.jspecify.annotations.NullMarked;
