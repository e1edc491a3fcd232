package org.councilnotes.meaning;

import java.util.Comparator;
import org.councilnotes.note.text.TextRange;

/**
 * A sentence that is near a text in meaning.
 *
 * @param note id of its note
 * @param passage id of its passage
 * @param range in the text of the passage
 * @param hash of its words, by {@link SentenceText#hash}: where the passage has other words now,
 *     the match is outdated
 * @param score up to 1: the cosine of the angle between the two vectors, for a model with another
 *     floor stretched so that this floor is {@link SentenceNeighbours#FLOOR}
 */
public record SentenceMatch(
    String note, String passage, TextRange range, String hash, double score) {

  /** By note, passage and place where equally near. */
  public static final Comparator<SentenceMatch> NEAREST_FIRST =
      Comparator.comparingDouble(SentenceMatch::score)
          .reversed()
          .thenComparing(SentenceMatch::note)
          .thenComparing(SentenceMatch::passage)
          .thenComparing(SentenceMatch::range);

  /** The same sentence, so near to another text. */
  public SentenceMatch withScore(double other) {
    return new SentenceMatch(note, passage, range, hash, other);
  }
}
