package org.councilnotes.collate;

import org.councilnotes.collate.align.ScoredPair;

/**
 * A text that returned: it stands in a witness, not in the next, and again in a later one.
 *
 * @param from the last witness that had it
 * @param to the witness that has it again
 * @param pair its positions in the two
 */
public record ReturnedText(int from, int to, ScoredPair pair) {}
