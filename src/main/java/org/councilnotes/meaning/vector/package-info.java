/**
 * Vectors of the sentences of a world. {@link VectorUpdate} brings them in step with the world,
 * wherever they are kept; {@link VectorFolder} keeps them in an index of Lucene of their own beside
 * the index of the world, where {@link VectorSearch} finds the nearest of the newest {@link
 * VectorSnapshot}. The package may use {@code meaning}, {@code note} and the contract of the store.
 */
@NullMarked
package org.councilnotes.meaning.vector;

import org.jspecify.annotations.NullMarked;
