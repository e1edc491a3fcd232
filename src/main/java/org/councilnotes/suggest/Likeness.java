package org.councilnotes.suggest;

/**
 * How like a word others are to be.
 *
 * @param word folded
 * @param edits letters that may be changed, missing, superfluous or swapped at most, 1 or 2
 * @param kept how many letters at the start must be the same, in code points
 */
public record Likeness(String word, int edits, int kept) {}
