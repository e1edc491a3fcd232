/**
 * Tokenising and normalising the texts that are compared.
 *
 * <p>{@link NormalizedWording} is a text without case, accents, punctuation and list label. {@link
 * TokenBoundaries} gives the places where a text may be cut; {@link DateAndNumberSpans} and {@link
 * ProperNames} find dates, amounts, document numbers and names that stay whole. {@link MonthNames}
 * and {@link OrdinalNumbers} hold the words of the Council's languages.
 *
 * <p>The package works on strings. It may use {@code note.text} and ICU4J, and no other part of
 * {@code collate}.
 */
@NullMarked
package org.councilnotes.collate.token;

import org.jspecify.annotations.NullMarked;
