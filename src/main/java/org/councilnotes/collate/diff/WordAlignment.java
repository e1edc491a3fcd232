package org.councilnotes.collate.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that changed between two sentences, by dynamic programming: unchanged words should
 * weigh as much as possible with few edits; every edit costs {@link WordWeights#ISLAND}. Source:
 * Gotoh's algorithm of 1982, with free gap extension.
 */
final class WordAlignment {

  /** So many pairs of words are weighed one by one; longer sentences are cut at landmarks first. */
  private static final long WEIGHABLE = 400_000;

  /** More edits than these in one sentence are hard to read. */
  private static final int MANY = 3;

  /** Three words stand between two edits in any case. */
  private static final int FEW_WORDS = 3 * WordWeights.WORD;

  private final int[] left;
  private final int[] right;
  private final WordWeights glossary;

  WordAlignment(int[] left, int[] right, WordWeights glossary) {
    this.left = left;
    this.right = right;
    this.glossary = glossary;
  }

  /**
   * The differences, in order; unchanged words between two edits that are too few to be read by
   * themselves are part of one edit.
   */
  List<RangePair> differences(RangePair sentence) {
    RangePair rest = sentence.withoutCommonEnds(left, right);
    List<RangePair> gaps =
        rest.pairs() <= WEIGHABLE ? List.of(rest) : new PatienceDiff(left, right).gaps(rest);
    List<RangePair> differences = new ArrayList<>();
    for (RangePair gap : gaps) {
      if (!gap.isEmpty()) {
        List<RangePair> closer =
            gap.isOneSided() || gap.pairs() > WEIGHABLE ? List.of(gap) : weighed(gap);
        closer.forEach(difference -> append(difference, differences));
      }
    }
    return differences;
  }

  /** Joins neighbouring edits with few words between them where there are many. */
  List<RangePair> united(List<RangePair> many) {
    List<RangePair> differences = new ArrayList<>(many);
    while (differences.size() > MANY) {
      int closest = 0;
      int least = FEW_WORDS;
      for (int i = 0; i + 1 < differences.size(); i++) {
        int between = between(differences.get(i), differences.get(i + 1));
        if (between < least) {
          closest = i;
          least = between;
        }
      }
      if (least == FEW_WORDS) {
        break;
      }
      RangePair later = differences.remove(closest + 1);
      differences.set(closest, differences.get(closest).spanTo(later));
    }
    return differences;
  }

  private int between(RangePair before, RangePair after) {
    return weight(left, before.leftEnd(), after.leftStart());
  }

  private void append(RangePair difference, List<RangePair> differences) {
    if (!differences.isEmpty() && isIsland(differences.getLast(), difference)) {
      differences.add(differences.removeLast().spanTo(difference));
    } else {
      differences.add(difference);
    }
  }

  private boolean isIsland(RangePair before, RangePair after) {
    int most = isSlight(before) || isSlight(after) ? WordWeights.WORD_ALONE : WordWeights.ISLAND;
    return between(before, after) < most;
  }

  /** Nothing but marks and short words, such as a comma that takes the place of "and". */
  private boolean isSlight(RangePair change) {
    return weight(left, change.leftStart(), change.leftEnd()) < WordWeights.WORD
        && weight(right, change.rightStart(), change.rightEnd()) < WordWeights.WORD;
  }

  private int weight(int[] words, int start, int end) {
    int weight = 0;
    for (int i = start; i < end && weight <= FEW_WORDS; i++) {
      weight += glossary.weight(words[i]);
    }
    return weight;
  }

  private List<RangePair> weighed(RangePair gap) {
    Grid grid = new Grid(gap);
    grid.fill();
    return grid.read();
  }

  /**
   * What each pair of places is worth, seen from the end, while words stand or while they change.
   */
  private final class Grid {

    private static final byte STANDS = 1;
    private static final byte TAKES = 2;
    private static final byte CLOSES = 4;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final RangePair gap;
    private final byte[][] ways;
    private int[] stands;
    private int[] changes;

    Grid(RangePair gap) {
      this.gap = gap;
      this.ways = new byte[gap.left() + 1][gap.right() + 1];
      this.stands = new int[gap.right() + 1];
      this.changes = new int[gap.right() + 1];
    }

    void fill() {
      for (int i = gap.left(); i >= 0; i--) {
        int[] standsHere = new int[gap.right() + 1];
        int[] changesHere = new int[gap.right() + 1];
        for (int j = gap.right(); j >= 0; j--) {
          fill(i, j, standsHere, changesHere);
        }
        stands = standsHere;
        changes = changesHere;
      }
    }

    private void fill(int i, int j, int[] standsHere, int[] changesHere) {
      int matched = NEVER;
      if (i < gap.left() && j < gap.right() && leftWord(i) == rightWord(j)) {
        matched = glossary.weight(leftWord(i)) + stands[j + 1];
      }
      int taken = i < gap.left() ? changes[j] : NEVER;
      int put = j < gap.right() ? changesHere[j + 1] : NEVER;
      boolean isEnd = i == gap.left() && j == gap.right();
      int closed = isEnd ? 0 : matched;
      int further = Math.max(taken, put);
      int opened = further - WordWeights.ISLAND;
      changesHere[j] = Math.max(closed, further);
      standsHere[j] = isEnd ? 0 : Math.max(matched, opened);
      ways[i][j] =
          (byte)
              ((matched >= opened ? STANDS : 0)
                  | (taken >= put ? TAKES : 0)
                  | (closed >= further ? CLOSES : 0));
    }

    List<RangePair> read() {
      List<RangePair> differences = new ArrayList<>();
      int i = 0;
      int j = 0;
      while (i < gap.left() || j < gap.right()) {
        if ((ways[i][j] & STANDS) != 0) {
          i++;
          j++;
          continue;
        }
        int leftStart = i;
        int rightStart = j;
        do {
          if (takes(i, j)) {
            i++;
          } else {
            j++;
          }
        } while ((i < gap.left() || j < gap.right()) && (ways[i][j] & CLOSES) == 0);
        differences.add(stretch(leftStart, i, rightStart, j));
      }
      return differences;
    }

    private boolean takes(int i, int j) {
      return j == gap.right() || (i < gap.left() && (ways[i][j] & TAKES) != 0);
    }

    private RangePair stretch(int leftStart, int leftEnd, int rightStart, int rightEnd) {
      return new RangePair(
          gap.leftStart() + leftStart,
          gap.leftStart() + leftEnd,
          gap.rightStart() + rightStart,
          gap.rightStart() + rightEnd);
    }

    private int leftWord(int i) {
      return left[gap.leftStart() + i];
    }

    private int rightWord(int j) {
      return right[gap.rightStart() + j];
    }
  }
}
