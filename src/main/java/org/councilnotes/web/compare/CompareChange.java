package org.councilnotes.web.compare;

import java.util.Optional;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;

/**
 * What happened to a row between two of the compared notes.
 *
 * @param from place in the older note
 * @param to place in the newer note
 * @param goneSince for a returned text, the first note that lacked it
 */
record CompareChange(
    CompareTable.Pair pair, WordingStep step, Place from, Place to, Optional<String> goneSince) {

  /**
   * A section, with the address of a row on this page.
   *
   * @param section label and heading; empty for the cover
   */
  record Place(String section, String href) {

    static final Place NONE = new Place("", "");
  }

  public String older() {
    return pair.older().label();
  }

  public String newer() {
    return pair.newer().label();
  }

  public String relation() {
    return step.relation().key();
  }

  public boolean isMove() {
    return step.relation().isMove();
  }

  /** Whether it moved to another section, not only within its section. */
  public boolean isToOtherSection() {
    return !from.section().equals(to.section());
  }

  /** Whether the change of words is expected: period, meeting, presidency. */
  public boolean isExpected() {
    return step.nature().equals(Optional.of(WordingStep.Nature.EXPECTED));
  }

  /** Whether an expected change is the only one. */
  boolean isOnlyExpected() {
    return step.relation() == PassageRelation.CHANGED && isExpected();
  }
}
