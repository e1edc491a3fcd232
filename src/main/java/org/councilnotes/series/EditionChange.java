package org.councilnotes.series;

/**
 * From one edition of a series to the next.
 *
 * @param older id of the note
 * @param newer id of the note
 * @param returned so many passages of the newer one are new beside the older one, but stood in an
 *     edition before it
 */
public record EditionChange(String older, String newer, ChangeStatistics change, int returned) {}
