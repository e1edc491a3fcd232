package org.councilnotes.web;

/**
 * Limits for costly requests.
 *
 * @param exports files that are written while they are sent: a slow client keeps its slot
 * @param comparisons comparisons of whole notes that are not cached
 */
public record RequestLimits(ConcurrencyLimit exports, ConcurrencyLimit comparisons) {}
