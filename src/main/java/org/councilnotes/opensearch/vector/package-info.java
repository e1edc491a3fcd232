/**
 * Vectors of the sentences of a world in a vector field of the cluster, where all its nodes have
 * the plugin for them. {@link OpenSearchSentenceVectors} implements the contract of {@code
 * meaning}.
 *
 * @see <a href="https://docs.opensearch.org/latest/vector-search/">Vector search, of OpenSearch</a>
 */
@NullMarked
package org.councilnotes.opensearch.vector;

import org.jspecify.annotations.NullMarked;
