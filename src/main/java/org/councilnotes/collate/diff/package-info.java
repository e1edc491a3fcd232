/**
 * The words that changed between two wordings.
 *
 * <p>{@link WordEdits} is the entry: applying its edits to the left text gives the right text
 * exactly. It aligns sentences first ({@link SentenceAlignment}, by {@link SentenceSimilarity}),
 * then the words of sentences that are counterparts ({@link WordAlignment}). {@link PatienceDiff}
 * finds what stands exactly once on either side.
 *
 * <p>The package compares two texts and knows nothing of notes or witnesses. It may use {@code
 * collate.token}, {@code collate.table} and {@code note.text}.
 */
@NullMarked
package org.councilnotes.collate.diff;

import org.jspecify.annotations.NullMarked;
