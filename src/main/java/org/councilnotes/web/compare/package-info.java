/**
 * The comparison of two to ten notes as a page and as files. {@link ComparePage} reads {@link
 * CompareParameters} into a {@link CompareState} and shows a {@link CompareView}: {@link
 * CompareTable} selects columns and pairs, {@link CompareSections} groups {@link CompareRow}s and
 * {@link CompareStub}s by section, {@link CompareOrder} orders them. {@link ComparisonCache} caches
 * comparisons until the archive changes; {@link CompareExport} sends Word and HTML. Alignment
 * itself is the work of {@code collate}.
 */
@NullMarked
package org.councilnotes.web.compare;

import org.jspecify.annotations.NullMarked;
