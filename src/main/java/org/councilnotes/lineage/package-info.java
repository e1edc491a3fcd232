/**
 * The history of each wording through all editions of a series.
 *
 * <p>{@link LineageBuilder} makes a {@link Lineage} for each wording of a comparison, by the
 * ancestors and descendants in the {@link LineageGraph}. {@link WordingHistories} gives the history
 * of every passage as it is stored with the passage; {@link ResolvedWordingHistory} joins a stored
 * history with its notes, passages and edits.
 *
 * <p>The package reads and writes no index. It may use {@code note} and {@code collate}.
 */
@NullMarked
package org.councilnotes.lineage;

import org.jspecify.annotations.NullMarked;
