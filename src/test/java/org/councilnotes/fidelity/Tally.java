package org.councilnotes.fidelity;

import org.councilnotes.structure.Identical;

/** How many of a number are right. */
public record Tally(long hits, long total) {

  public static final Tally NONE = new Tally(0, 0);

  /** One that is right or not. */
  public static Tally of(boolean right) {
    return new Tally(right ? 1 : 0, 1);
  }

  static Tally of(Identical.Share share) {
    return new Tally(share.same(), share.all());
  }

  /** Precision and recall in one (F1): what both have, of what either has. */
  static Tally shared(long both, long one, long other) {
    return new Tally(2 * both, one + other);
  }

  public Tally plus(Tally other) {
    return new Tally(hits + other.hits, total + other.total);
  }

  /** From 0 to 1; 1 where there is nothing to be right about. */
  public double share() {
    return total == 0 ? 1 : (double) hits / total;
  }
}
