package org.councilnotes.web.compare;

import java.util.Optional;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;

/**
 * What became of a wording between two of the notes compared.
 *
 * @param from where it stood
 * @param to where it stands now
 * @param goneSince the first note without it, of what returned
 */
record CompareChange(
    CompareTable.Pair pair, WordingStep step, Place from, Place to, Optional<String> goneSince) {

  /**
   * A section and a place on this page.
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

  /** Whether it moved to another section, and not only out of the old order. */
  public boolean isToOtherSection() {
    return !from.section().equals(to.section());
  }

  /** Whether the change of words is one that every edition brings. */
  public boolean isExpected() {
    return step.nature().equals(Optional.of(WordingStep.Nature.EXPECTED));
  }

  /** Whether every edition brings it and nothing else happened. */
  boolean isOnlyExpected() {
    return step.relation() == PassageRelation.CHANGED && isExpected();
  }
}
