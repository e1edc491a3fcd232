/**
 * The indices of a world, their commits, and reading documents from them. {@link WorldIndices}
 * manages alias and indices; {@link OpenSearchCommit} is the metadata of a commit; {@link
 * DocumentReader} searches and gets documents, at a {@link PointInTime} where an answer needs
 * several requests; {@link DocumentIds} has the ids, by which repeated writes duplicate nothing. It
 * does not know what a note looks like: that is {@code opensearch.document}.
 */
@NullMarked
package org.councilnotes.opensearch.storage;

import org.jspecify.annotations.NullMarked;
