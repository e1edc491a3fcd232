package org.councilnotes.plan;

import org.councilnotes.note.PassageKind;

/**
 * What is looked at in the best few, once they are found.
 *
 * @param inText matches what has a wanted word in its own text, which is worth {@link #inText}
 * @param more adds to scores
 */
public record RescorePlan(MatchPlan inText, MatchPlan more) {

  /** Of how many of the best, whatever page is asked for: several pages. */
  public static final int LOOKED_AT = 100;

  /**
   * What a passage of some kind is worth where it has a wanted word in its own text.
   *
   * @return added to its score
   */
  public static float inText(PassageKind kind) {
    return RescorePlanner.inText(kind);
  }
}
