package org.councilnotes.query;

/**
 * Where a passage stands.
 *
 * @param note id of its note
 * @param ordinal position in the note, from 1
 */
public record PassagePlace(String note, int ordinal) {}
