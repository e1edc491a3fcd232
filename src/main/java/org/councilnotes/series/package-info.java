/**
 * Notes to series, and the editions of a series to one table: which passage became which.
 *
 * <p>Comparison goes in the five steps of the Gothenburg model of collation (tokenise, normalise,
 * align, analyse, show), kept apart so that each can be deepened alone; {@code Collation} names
 * them in order.
 *
 * <ul>
 *   <li><b>takes</b> notes and the catalogue of series
 *   <li><b>gives</b> the series of a note; a {@code Comparison} of two notes, oldest first
 *   <li><b>holds to</b> paragraphs before words; near-linear time; the same answer seen from either
 *       side; applying the edits of a row to its left text gives its right text
 *   <li><b>may use</b> {@code note}, {@code corpus}
 * </ul>
 */
@NullMarked
package org.councilnotes.series;

import org.jspecify.annotations.NullMarked;
