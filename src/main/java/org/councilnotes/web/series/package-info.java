/**
 * The list of series and the page of one. {@link SeriesPage} shows a {@link SeriesList} or a {@link
 * SeriesView} with an {@link EditionView} for each edition and a {@link Timeline}. {@link
 * SeriesChanges} computes the changes between consecutive editions and caches them until the
 * archive changes. {@link SeriesNotes} are the notes of one series.
 */
@NullMarked
package org.councilnotes.web.series;

import org.jspecify.annotations.NullMarked;
