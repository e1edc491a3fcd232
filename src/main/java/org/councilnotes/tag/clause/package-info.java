/**
 * Sentences cut into clauses, each affirmed or denied, certain or not. {@link Statements} holds
 * those of a passage; {@link StatementCutter} cuts by the words of {@code clauses.txt}, which
 * {@link ClauseWords} reads. May use {@code tag.name}, not the other subrooms.
 */
@NullMarked
package org.councilnotes.tag.clause;

import org.jspecify.annotations.NullMarked;
