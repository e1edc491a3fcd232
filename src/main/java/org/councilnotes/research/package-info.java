/**
 * What one takes away of notes and their comparison.
 *
 * <ul>
 *   <li><b>takes</b> notes, passages, comparisons
 *   <li><b>gives</b> {@link org.councilnotes.research.Redline} for Word, {@link
 *       org.councilnotes.research.ComparisonHtml} for browser and printer, {@link
 *       org.councilnotes.research.Citation} for one passage
 *   <li><b>holds to</b> the same input gives the same bytes; LIMITE stands on whatever comes of a
 *       note that is not public; deleted words are never shown as standing
 *   <li><b>may use</b> {@code note}, {@code series}; only home of the schema of Word files (POI's
 *       beans), which it writes and never reads
 * </ul>
 */
@NullMarked
package org.councilnotes.research;

import org.jspecify.annotations.NullMarked;
