package org.councilnotes.draft.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.EditSimilarity;
import org.councilnotes.draft.SentenceIndex.SharedWords;

/**
 * Where a sentence is an edited form of another, and where two may make the same point. Chosen on
 * the labelled sentences of two drafts, one of them of the sample notes.
 */
final class EditThresholds {

  /** Share of the words, the most telling ones first, that stands in an edited form. */
  private static final double EDITED = 0.495;

  /** The same without figures, names and dates, of which the next edition has others. */
  private static final double FRAME = 0.6;

  /** Share that must stand of the words with figures, names and dates. */
  private static final double LEAST_IN_FRAME = 0.25;

  /** Share of the shorter sentence that is one run, where it became part of a longer one. */
  private static final double PART = 0.75;

  /** Fewest words of a sentence that is known by its frame, or as a part. */
  private static final int TELLING = 5;

  /** Weight of shared words that is enough to guess, in words that no other sentence has. */
  private static final double ENOUGH = 1.5;

  /** Nearness that is enough, whatever else is like the sentence. */
  private static final double NEAR = 0.35;

  /** Nearness that is enough where one sentence stands out among those that are most like it. */
  private static final double NEAR_WHERE_ALONE = 0.15;

  /** So much more than the fifth best has one that stands out. */
  private static final double STANDS_OUT = 1.5;

  private static final int FIFTH = 4;

  private EditThresholds() {}

  static boolean isEdited(EditSimilarity edit) {
    return edit.share() >= EDITED
        || (edit.words() >= TELLING
            && ((edit.frame() >= FRAME && edit.share() >= LEAST_IN_FRAME) || edit.run() >= PART));
  }

  /** How likely two sentences that are no edited forms make the same point, from 0 to 1. */
  private static double nearness(SharedWords shared) {
    return shared.cosine() * Math.min(1, shared.shared() / ENOUGH);
  }

  /**
   * The sentence that may make the same point.
   *
   * @param found best first
   */
  static Optional<SharedWords> near(List<SharedWords> found) {
    boolean isAlone =
        found.size() <= FIFTH || found.getFirst().score() >= STANDS_OUT * found.get(FIFTH).score();
    double enough = isAlone ? NEAR_WHERE_ALONE : NEAR;
    return found.stream()
        .filter(one -> nearness(one) >= enough)
        .max(Comparator.comparing(EditThresholds::nearness));
  }
}
