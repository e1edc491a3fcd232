package org.councilnotes.note.text;

/**
 * How many letters have to be changed, added, left out or exchanged with their neighbour to make
 * one word of another: optimal string alignment.
 *
 * <p>Source: F. Damerau, A technique for computer detection and correction of spelling errors,
 * Communications of the ACM 7 (1964).
 */
public final class EditDistance {

  private final String left;
  private final String right;

  /** By the lengths of the beginnings of both words that are compared. */
  private final int[][] costs;

  private EditDistance(String left, String right) {
    this.left = left;
    this.right = right;
    this.costs = new int[left.length() + 1][right.length() + 1];
  }

  public static int of(String left, String right) {
    return new EditDistance(left, right).whole();
  }

  private int whole() {
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(i, j);
      }
    }
    return costs[left.length()][right.length()];
  }

  private int cheapest(int i, int j) {
    boolean isSame = left.charAt(i - 1) == right.charAt(j - 1);
    int cost = Math.min(costs[i - 1][j], costs[i][j - 1]) + 1;
    cost = Math.min(cost, costs[i - 1][j - 1] + (isSame ? 0 : 1));
    return isExchanged(i, j) ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
  }

  private boolean isExchanged(int i, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
