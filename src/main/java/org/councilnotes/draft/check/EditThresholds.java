package org.councilnotes.draft.check;

import org.councilnotes.draft.EditSimilarity;
import org.councilnotes.draft.SentenceIndex.SharedWords;

/**
 * Where a sentence is an edited form of another. Chosen on the labelled sentences of six drafts,
 * three of them of the sample notes; what holds for short sentences on those of fourteen.
 */
final class EditThresholds {

  /** Share of the words, the most telling ones first, that stands in an edited form. */
  private static final double EDITED = 0.495;

  /** The same of a sentence with fewer words than a short one, as a label has. */
  private static final double EDITED_SHORT = 0.8;

  /** The same without figures, names and dates, of which the next edition has others. */
  private static final double FRAME = 0.58;

  /** Share of all words that must stand in order where a sentence is known by something else. */
  private static final double LEAST_STANDING = 0.25;

  /** Share of the shorter sentence that is one run, where it became part of a longer one. */
  private static final double PART = 0.75;

  /** Fewest words of a sentence that is known by its frame, or as a part. */
  private static final int TELLING = 5;

  /** Share of the words of a sentence that stand in an earlier one, whatever their order. */
  private static final double COVERED = 0.9;

  /** Fewest words, no names, of a sentence that became part of a longer one. */
  private static final int PLAIN = 3;

  /** Fewest words of a short sentence that is known by nearly all of it. */
  private static final int SHORT = 3;

  /** The share of the frame, of the words and of the run that a short sentence needs. */
  private static final double SHORT_FRAME = 0.62;

  private static final double SHORT_STANDING = 0.4;

  private static final double WHOLE = 0.95;

  private EditThresholds() {}

  /** Whether the one is an edited form of the other by the order of their words. */
  static boolean isEdited(EditSimilarity edit) {
    return edit.share() >= (edit.words() < SHORT ? EDITED_SHORT : EDITED)
        || (edit.words() >= TELLING && (isFrame(edit) || isPart(edit)));
  }

  /** Whether a sentence of a draft is an edited form of an earlier one. */
  static boolean isEdited(EditSimilarity edit, SharedWords shared) {
    return isEdited(edit)
        || isShort(edit)
        || (edit.words() >= TELLING
            && shared.covered() >= COVERED
            && edit.share() >= LEAST_STANDING);
  }

  /** Whether a short sentence went on as a whole, or with other names and a few more words. */
  private static boolean isShort(EditSimilarity edit) {
    boolean isWhole = edit.run() >= WHOLE && edit.plainWords() >= PLAIN;
    boolean isFilledIn = edit.frame() >= SHORT_FRAME && edit.share() >= SHORT_STANDING;
    return edit.words() >= SHORT && (isWhole || isFilledIn);
  }

  private static boolean isFrame(EditSimilarity edit) {
    return edit.frame() >= FRAME && edit.share() >= LEAST_STANDING;
  }

  private static boolean isPart(EditSimilarity edit) {
    return edit.run() >= PART && edit.plainWords() >= PLAIN;
  }
}
