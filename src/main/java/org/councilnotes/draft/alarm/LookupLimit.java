package org.councilnotes.draft.alarm;

/** Counts what is looked up for one draft; beyond a number nothing more is. For one thread. */
final class LookupLimit {

  private final int most;
  private int wanted;

  /**
   * @param most that is looked up
   */
  LookupLimit(int most) {
    this.most = most;
  }

  /** Counts one more. Returns whether it may be looked up. */
  boolean take() {
    wanted++;
    return wanted <= most;
  }

  /** How many were not looked up. */
  int leftOut() {
    return Math.max(0, wanted - most);
  }
}
