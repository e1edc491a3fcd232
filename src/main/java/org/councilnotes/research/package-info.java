/**
 * What one takes away of notes, their comparison and searches.
 *
 * <ul>
 *   <li><b>takes</b> notes, passages, comparisons, searches
 *   <li><b>gives</b> {@link org.councilnotes.research.Redline} for Word, {@link
 *       org.councilnotes.research.ComparisonHtml} for browser and printer, {@link
 *       org.councilnotes.research.Citation} for one passage, {@link
 *       org.councilnotes.research.Export} for all hits of a search
 *   <li><b>holds to</b> the same input gives the same bytes; LIMITE stands on whatever comes of a
 *       note that is not public, and nothing of one is exported; deleted words are never shown as
 *       standing; an export says which search and which state of the archive made it
 *   <li><b>may use</b> {@code note}, {@code series}, {@code search}; only home of the schema of
 *       Word files (POI's beans), which it writes and never reads, and of the writers of tables
 * </ul>
 */
@NullMarked
package org.councilnotes.research;

import org.jspecify.annotations.NullMarked;
