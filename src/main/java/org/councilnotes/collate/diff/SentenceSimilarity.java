package org.councilnotes.collate.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.councilnotes.collate.diff.PatienceDiff.IndexPair;

/**
 * Similarity of sentences: the weight of the words that they have in common, in any order. Blanks
 * and punctuation do not count.
 */
final class SentenceSimilarity {

  /** From this likeness on two sentences are counterparts. */
  private static final double ALIKE = 0.35;

  /** One sentence that stands within another, nearly whole, is its counterpart. */
  private static final double WITHIN = 0.75;

  /** The least weight that stands within another by more than chance: four words. */
  private static final int TELLING = 4 * WordWeights.WORD;

  /** From this likeness on one sentence is the counterpart of two. */
  private static final double SHARED_OUT = 0.6;

  private final TokenizedText left;
  private final TokenizedText right;
  private final WordWeights glossary;
  private final int[][] leftWords;
  private final int[][] rightWords;

  SentenceSimilarity(TokenizedText left, TokenizedText right, WordWeights glossary) {
    this.left = left;
    this.right = right;
    this.glossary = glossary;
    this.leftWords = new int[left.sentences()][];
    this.rightWords = new int[right.sentences()][];
  }

  /**
   * The score of a pair: higher the more words are shared and the fewer are not; 0 for nothing in
   * common.
   */
  double of(RangePair pair) {
    int[] before = words(leftWords, left, pair.leftStart(), pair.leftEnd());
    int[] after = words(rightWords, right, pair.rightStart(), pair.rightEnd());
    int common = common(before, after);
    int lefts = weight(before);
    int rights = weight(after);
    double likeness = lefts + rights == 0 ? 1 : 2.0 * common / (lefts + rights);
    if (pair.left() + pair.right() > 2) {
      return likeness >= SHARED_OUT ? common * likeness : 0;
    }
    int shorter = Math.min(lefts, rights);
    boolean isWithin = shorter >= TELLING && common >= WITHIN * shorter;
    return likeness >= ALIKE || isWithin ? Math.max(common, 1) * likeness : 0;
  }

  /** Counterparts that share words which occur once on either side, in order. */
  List<RangePair> certain(RangePair gap) {
    RangePair words =
        new RangePair(
            left.sentence(gap.leftStart()),
            left.sentence(gap.leftEnd()),
            right.sentence(gap.rightStart()),
            right.sentence(gap.rightEnd()));
    List<IndexPair> ties = new ArrayList<>();
    for (IndexPair tie : new PatienceDiff(left.words(), right.words()).ties(words)) {
      IndexPair pair = new IndexPair(left.sentenceOf(tie.left()), right.sentenceOf(tie.right()));
      boolean isNext =
          ties.isEmpty()
              || (pair.left() > ties.getLast().left() && pair.right() > ties.getLast().right());
      if (isNext && of(stretch(pair)) > 0) {
        ties.add(pair);
      }
    }
    return ties.stream().map(SentenceSimilarity::stretch).toList();
  }

  private static RangePair stretch(IndexPair pair) {
    return new RangePair(pair.left(), pair.left() + 1, pair.right(), pair.right() + 1);
  }

  /** The numbers of the words of one or two sentences, ascending. */
  private int[] words(int[][] known, TokenizedText pieces, int start, int end) {
    if (end - start > 1) {
      return sorted(pieces, pieces.sentence(start), pieces.sentence(end));
    }
    if (known[start] == null) {
      known[start] = sorted(pieces, pieces.sentence(start), pieces.sentence(end));
    }
    return known[start];
  }

  private int[] sorted(TokenizedText pieces, int start, int end) {
    return Arrays.stream(pieces.words(), start, end)
        .filter(word -> glossary.letters(word) > 0)
        .sorted()
        .toArray();
  }

  private int weight(int[] words) {
    int sum = 0;
    for (int word : words) {
      sum += glossary.weight(word);
    }
    return sum;
  }

  private int common(int[] before, int[] after) {
    int sum = 0;
    for (int i = 0, j = 0; i < before.length && j < after.length; ) {
      if (before[i] == after[j]) {
        sum += glossary.weight(before[i++]);
        j++;
      } else if (before[i] < after[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}
