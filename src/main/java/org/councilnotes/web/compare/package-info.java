/**
 * The comparison of two to ten notes as a page and as files. {@link ComparePage} reads {@link
 * CompareParameters} into a {@link CompareState} and shows a {@link CompareView}: {@link
 * CompareTable} says which columns are compared, {@link CompareSections} puts {@link CompareRow}s
 * and {@link CompareStub}s under their sections, {@link CompareOrder} places them. {@link
 * ComparisonCache} keeps comparisons until the archive changes; {@link CompareExport} sends Word
 * and HTML. Alignment itself is the work of {@code collate}.
 */
@NullMarked
package org.councilnotes.web.compare;

import org.jspecify.annotations.NullMarked;
