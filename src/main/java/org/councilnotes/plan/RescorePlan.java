package org.councilnotes.plan;

import org.councilnotes.note.PassageKind;

/**
 * How the best matches are scored again.
 *
 * @param inText matches passages with a word of the query in their own text, which adds {@link
 *     #inText}
 * @param more its score takes the place of that of the first ranking
 */
public record RescorePlan(MatchPlan inText, MatchPlan more) {

  /**
   * The number of best matches that are scored again: several pages, whatever page is asked for.
   */
  public static final int LOOKED_AT = 100;

  /**
   * The value of a word of the query in the own text of a passage of some kind.
   *
   * @return added to its score
   */
  public static float inText(PassageKind kind) {
    return RescorePlanner.inText(kind);
  }
}
