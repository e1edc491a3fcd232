/**
 * The comparison of two to ten notes as a page and as files. {@link ComparePage} reads {@link
 * CompareParameters} into a {@link CompareState} and shows a {@link CompareView}: the {@link
 * org.councilnotes.collate.view.ComparisonView} with labels and addresses. {@link CompareSections}
 * leaves out rows beyond the chosen extent; {@link CompareRow} and {@link CompareCell} are what the
 * template writes. {@link ComparisonCache} caches comparisons until the archive changes; {@link
 * CompareExport} sends Word and HTML. Rows, changes and marked words are the work of {@code
 * collate.view}.
 */
@NullMarked
package org.councilnotes.web.compare;

import org.jspecify.annotations.NullMarked;
