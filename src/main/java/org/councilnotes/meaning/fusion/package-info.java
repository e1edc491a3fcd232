/**
 * Search by words and by meaning together: {@link MeaningSearch} widens a request by the passages
 * near its free words, and {@link WidenedSearch} says which of its hits are there by meaning alone.
 * Both engines answer the widened request as any other. The package may use {@code meaning}, {@code
 * note}, {@code query} and the contract of the store.
 */
@NullMarked
package org.councilnotes.meaning.fusion;

import org.jspecify.annotations.NullMarked;
