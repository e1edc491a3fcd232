package org.councilnotes.series;

/**
 * The change from one edition of a series to the next.
 *
 * @param older id of the note
 * @param newer id of the note
 * @param returned how many passages of the newer edition are new beside the older one, but stood in
 *     an earlier edition
 */
public record EditionChange(String older, String newer, ChangeStatistics change, int returned) {}
