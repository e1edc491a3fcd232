package org.councilnotes.collate.align;

/**
 * Two texts that may be counterparts, by their positions in the two witnesses.
 *
 * @param score the higher the likelier; from 0 to 1 where it is a likeness
 */
public record ScoredPair(int left, int right, double score) {

  ScoredPair withScore(double newScore) {
    return new ScoredPair(left, right, newScore);
  }
}
