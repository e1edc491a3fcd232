package org.councilnotes.series;

/**
 * A text that came back: it stood in a witness, not in the next, and stands again in a later one.
 *
 * @param from the witness that had it last
 * @param to the witness that has it again
 * @param pair its positions in the two
 */
record Return(int from, int to, Pair pair) {}
