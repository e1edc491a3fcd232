/**
 * Nearness in meaning: the contract of an optional component. A {@link SentenceEmbedder} makes a
 * vector of a sentence; {@link SentenceNeighbours} are the sentences of a world whose vectors are
 * near that of a text. What they find is a guess: it is shown beside what words find, never called
 * the same, and never used to verify, compare or group. {@link SentenceVectors} are where the
 * vectors are kept. The package uses {@code note} alone.
 */
@NullMarked
package org.councilnotes.meaning;

import org.jspecify.annotations.NullMarked;
