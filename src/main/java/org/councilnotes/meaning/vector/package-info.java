/**
 * Vectors of the sentences of a world, in an index of Lucene of their own beside the index of the
 * world. {@link VectorUpdate} brings them in step with the world, {@link VectorSearch} finds the
 * nearest. The index has vectors, ids and hashes, and no words. The package may use {@code
 * meaning}, {@code note} and the contract of the store.
 */
@NullMarked
package org.councilnotes.meaning.vector;

import org.jspecify.annotations.NullMarked;
