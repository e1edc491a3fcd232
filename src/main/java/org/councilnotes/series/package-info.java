/**
 * Which notes are editions of the same report, and how much changes from one edition to the next.
 *
 * <p>{@link SeriesFinder} gives the id of the series of a note: from the catalogue of the corpus,
 * else from {@link SubjectStem}, the part of the subject that stays the same. {@link
 * ChangeStatistics} has the share of changed words between two editions and counts their passages;
 * {@link EditionChange} names the two.
 *
 * <p>The package reads no index. It may use {@code note}, {@code corpus} and {@code collate}.
 */
@NullMarked
package org.councilnotes.series;

import org.jspecify.annotations.NullMarked;
