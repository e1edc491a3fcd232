/**
 * The archive in an OpenSearch cluster: one alias and its indices for each world. Off unless
 * configured. {@link OpenSearchArchiveHome} opens, rebuilds and swaps the indices of a world;
 * {@link OpenSearchArchiveReader} answers the reading contract of {@code store}. Subpackages hold
 * the parts: {@code client}, {@code query}, {@code storage}, {@code document}, {@code view}, {@code
 * search}, {@code suggest}, {@code vector}, {@code write}, {@code coordination}. No answer comes
 * from a part of the shards. A repeated write duplicates nothing. Only this package may use the
 * OpenSearch client. It does not use {@code lucene}.
 */
@NullMarked
package org.councilnotes.opensearch;

import org.jspecify.annotations.NullMarked;
