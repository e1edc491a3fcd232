/**
 * A dataset that can be cited: what a search finds as tables in a ZIP, with all that is needed to
 * read them without the archive.
 *
 * <p>{@link ResearchObject} is the entry. {@link DatasetTable} is a table with its columns and
 * keys; {@link PassageTables}, {@link SeriesTable}, {@link CorrectionTable} and {@link
 * VocabularyTables} define them, with the columns of other exports where there are any. {@link
 * Codebook} says what a column means. {@link DataPackage} and {@link RoCrate} describe the whole to
 * programs.
 *
 * <p>Rows are streamed. The same snapshot, vocabulary and corrections give the same bytes.
 */
@NullMarked
package org.councilnotes.export.dataset;

import org.jspecify.annotations.NullMarked;
