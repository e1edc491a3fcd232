package org.councilnotes.series;

import java.util.List;
import org.councilnotes.series.Step.Edit;
import org.councilnotes.series.Step.Nature;

/**
 * Analysing: tells the changes that every edition brings from those of substance. Expected are the
 * reporting period; the number of a meeting with its place, its date and what was adopted there;
 * who holds the presidency and who is host; the label of a list item or heading. All these are
 * masked on both sides: where the two texts are then the same, nothing else changed. Whatever is
 * not surely one of them makes the whole change substantive: better to show too much than to hide
 * too much.
 */
final class ExpectedChange {

  /** No change that every edition brings is so long, in code units. */
  private static final int LONGEST = 2000;

  /** Longer texts are not looked through. */
  private static final int READABLE = 200_000;

  private ExpectedChange() {}

  /** The nature of a change, given the text on each side with the period of its note. */
  static Nature nature(Reading left, Reading right, List<Edit> edits) {
    if (PlainWords.tellIn(left.text())
        && edits.stream().anyMatch(edit -> arePlain(left, right, edit))) {
      return Nature.SUBSTANTIVE;
    }
    boolean isShort =
        left.text().length() + right.text().length() <= READABLE
            && edits.stream().mapToInt(e -> e.left().length() + e.right().length()).sum()
                <= LONGEST;
    return isShort && left.besides(right).equals(right.besides(left))
        ? Nature.EXPECTED
        : Nature.SUBSTANTIVE;
  }

  private static boolean arePlain(Reading left, Reading right, Edit edit) {
    return PlainWords.areChanged(edit.left().of(left.text()), edit.right().of(right.text()));
  }
}
