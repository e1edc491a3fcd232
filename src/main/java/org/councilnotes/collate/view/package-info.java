/**
 * The comparison as it is shown, whatever shows it: the page, HTML and Word files, JSON and the
 * terminal only write it in their form.
 *
 * <p>{@link ComparisonView} is the entry: which notes have a column ({@link NoteColumn}) and which
 * are compared with each other ({@link NotePair}), by default or with a base. A {@link ComparedRow}
 * has a {@link RowStep} for each pair and its texts as {@link WordRun}s: kept, added and dropped
 * words. {@link ComparedSection} groups rows by section, in the order of {@link ComparedRowOrder};
 * {@link TableFamilies} puts rows of one table together, and {@link ComparedTable} has their cells
 * in one {@link ComparedColumns}; {@link ChangeShare} is the share of words that changed.
 *
 * <p>The package may use {@code collate}, {@code note} and ICU4J; it knows neither addresses nor
 * markup nor messages.
 */
@NullMarked
package org.councilnotes.collate.view;

import org.jspecify.annotations.NullMarked;
