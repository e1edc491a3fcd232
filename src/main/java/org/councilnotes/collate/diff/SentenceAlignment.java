package org.councilnotes.collate.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligns the sentences of two wordings, in order: first equal sentences; between these, by
 * similarity. Where too much is left for that, by words that occur once on either side; the rest
 * has no counterparts.
 */
final class SentenceAlignment {

  /** So many pairs of sentences are weighed one by one. */
  private static final long WEIGHABLE = 250_000;

  private final SentenceSimilarity sentenceSimilarity;
  private final List<RangePair> differing = new ArrayList<>();

  private SentenceAlignment(SentenceSimilarity sentenceSimilarity) {
    this.sentenceSimilarity = sentenceSimilarity;
  }

  /**
   * The ranges of sentences in which two texts differ, in order: counterparts, or sentences without
   * one. Sentences between them are equal.
   */
  static List<RangePair> differing(TokenizedText left, TokenizedText right, WordWeights glossary) {
    WordWeights wordings = new WordWeights();
    PatienceDiff same = new PatienceDiff(numbers(left, wordings), numbers(right, wordings));
    SentenceAlignment sentences =
        new SentenceAlignment(new SentenceSimilarity(left, right, glossary));
    same.gaps(new RangePair(0, left.sentences(), 0, right.sentences())).forEach(sentences::align);
    return sentences.differing;
  }

  private static int[] numbers(TokenizedText pieces, WordWeights wordings) {
    int[] numbers = new int[pieces.sentences()];
    Arrays.setAll(numbers, i -> wordings.number(pieces.sentenceText(i)));
    return numbers;
  }

  private void align(RangePair gap) {
    if (gap.isEmpty()) {
      return;
    }
    if (gap.isOneSided()) {
      differing.add(gap);
    } else if (gap.pairs() <= WEIGHABLE) {
      differing.addAll(new OptimalPairing(sentenceSimilarity, gap).stretches());
    } else {
      divide(gap);
    }
  }

  private void divide(RangePair gap) {
    List<RangePair> pairs = sentenceSimilarity.certain(gap);
    if (pairs.isEmpty()) {
      differing.add(gap);
      return;
    }
    int leftStart = gap.leftStart();
    int rightStart = gap.rightStart();
    for (RangePair pair : pairs) {
      align(new RangePair(leftStart, pair.leftStart(), rightStart, pair.rightStart()));
      differing.add(pair);
      leftStart = pair.leftEnd();
      rightStart = pair.rightEnd();
    }
    align(new RangePair(leftStart, gap.leftEnd(), rightStart, gap.rightEnd()));
  }

  /**
   * Pairs the sentences of a stretch in order so that the pairs are worth most together, by dynamic
   * programming. One sentence may pair with two, where a full stop came or went.
   */
  private static final class OptimalPairing {

    /** Up to so many pairs, one sentence is weighed against two as well. */
    private static final long FEW = 10_000;

    /** The kinds of pairs, by sentences on the left and on the right; in doubt the first. */
    private static final int[][] KINDS = {{1, 1}, {1, 2}, {2, 1}};

    private static final int BESIDE = 3;

    private static final int NONE_LEFT = -1;
    private static final int NONE_RIGHT = -2;

    private final SentenceSimilarity sentenceSimilarity;
    private final RangePair whole;
    private final int kinds;
    private final double[][] worth;
    private final byte[][] choice;

    OptimalPairing(SentenceSimilarity sentenceSimilarity, RangePair whole) {
      this.sentenceSimilarity = sentenceSimilarity;
      this.whole = whole;
      this.kinds = whole.pairs() <= FEW ? KINDS.length : 1;
      this.worth = new double[whole.left() + 1][whole.right() + 1];
      this.choice = new byte[whole.left() + 1][whole.right() + 1];
    }

    /**
     * Pairs and, between them, ranges without counterpart, in order; together they cover the whole.
     */
    List<RangePair> stretches() {
      for (int i = whole.left(); i >= 0; i--) {
        for (int j = whole.right(); j >= 0; j--) {
          choose(i, j);
        }
      }
      return read();
    }

    /** Chooses what is best from here to the end. */
    private void choose(int i, int j) {
      choice[i][j] = j < whole.right() ? (byte) NONE_LEFT : (byte) NONE_RIGHT;
      worth[i][j] = j < whole.right() ? worth[i][j + 1] : 0;
      if (i < whole.left() && worth[i + 1][j] >= worth[i][j]) {
        take(i, j, NONE_RIGHT, worth[i + 1][j]);
      }
      for (int kind = 0; kind < kinds; kind++) {
        int nextLeft = i + KINDS[kind][0];
        int nextRight = j + KINDS[kind][1];
        if (nextLeft <= whole.left() && nextRight <= whole.right()) {
          double own = sentenceSimilarity.of(stretch(i, nextLeft, j, nextRight));
          if (own > 0 && own + worth[nextLeft][nextRight] > worth[i][j]) {
            take(i, j, kind, own + worth[nextLeft][nextRight]);
          }
        }
      }
    }

    private void take(int i, int j, int chosen, double sum) {
      choice[i][j] = (byte) chosen;
      worth[i][j] = sum;
    }

    private List<RangePair> read() {
      List<RangePair> stretches = new ArrayList<>();
      int i = 0;
      int j = 0;
      int leftFree = 0;
      int rightFree = 0;
      while (i < whole.left() || j < whole.right()) {
        if (choice[i][j] == NONE_RIGHT) {
          i++;
        } else if (choice[i][j] == NONE_LEFT) {
          j++;
        } else {
          int[] kind = KINDS[choice[i][j]];
          add(stretch(leftFree, i, rightFree, j), stretches);
          add(stretch(i, i + kind[0], j, j + kind[1]), stretches);
          i += kind[0];
          j += kind[1];
          leftFree = i;
          rightFree = j;
        }
      }
      add(stretch(leftFree, i, rightFree, j), stretches);
      return stretches;
    }

    /** Two or three strangers opposite as many others are read one beside the other. */
    private static void add(RangePair rangePair, List<RangePair> stretches) {
      if (rangePair.left() == rangePair.right() && rangePair.left() <= BESIDE) {
        for (int i = 0; i < rangePair.left(); i++) {
          int left = rangePair.leftStart() + i;
          int right = rangePair.rightStart() + i;
          stretches.add(new RangePair(left, left + 1, right, right + 1));
        }
      } else if (!rangePair.isEmpty()) {
        stretches.add(rangePair);
      }
    }

    private RangePair stretch(int leftStart, int leftEnd, int rightStart, int rightEnd) {
      return new RangePair(
          whole.leftStart() + leftStart,
          whole.leftStart() + leftEnd,
          whole.rightStart() + rightStart,
          whole.rightStart() + rightEnd);
    }
  }
}
