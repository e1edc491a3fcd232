package org.councilnotes.collate;

import org.councilnotes.collate.align.ScoredPair;

/**
 * A text that came back: it stood in a witness, not in the next, and stands again in a later one.
 *
 * @param from the witness that had it last
 * @param to the witness that has it again
 * @param pair its positions in the two
 */
public record ReturnedText(int from, int to, ScoredPair pair) {}
