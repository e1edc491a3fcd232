package org.councilnotes.web;

/**
 * How many costly requests are answered at the same time.
 *
 * @param exports files that are written while they are sent: a slow client keeps its place
 * @param comparisons comparisons of whole notes that are not known yet
 */
public record RequestLimits(ConcurrencyLimit exports, ConcurrencyLimit comparisons) {}
