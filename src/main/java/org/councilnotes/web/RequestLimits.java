package org.councilnotes.web;

/**
 * Limits for costly requests.
 *
 * @param exports files that are written while they are sent: a slow client keeps its slot
 * @param comparisons comparisons of whole notes that are not cached
 * @param pictures pictures that are drawn as PNG: all their dots are in memory
 */
public record RequestLimits(
    ConcurrencyLimit exports, ConcurrencyLimit comparisons, ConcurrencyLimit pictures) {}
