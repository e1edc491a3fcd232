/**
 * Figures followed over the editions of a report.
 *
 * <p>{@link QuantityFinder} finds each {@link Quantity} of a passage: a number, its unit and what
 * it counts. {@link SeriesIndicators} joins the quantities of the editions of a series to {@link
 * Indicator}s, by the wording histories of their passages, and marks what changed unexpectedly.
 *
 * <p>The package may use {@code note}, {@code collate}, {@code analysis} and the reading contract
 * of the store; it writes nothing.
 */
@NullMarked
package org.councilnotes.indicator;

import org.jspecify.annotations.NullMarked;
