package org.councilnotes.curation;

import java.util.Optional;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.store.LedgerEntry;

/**
 * A file whose marking a person decides or has decided.
 *
 * @param judgement of the last run
 * @param sidecar what its sidecar says now, applied by a run or not
 * @param decidable whether it can have a sidecar that can be written; members of archive files
 *     cannot
 */
public record JudgedFile(
    LedgerEntry file, MarkingJudgement judgement, SidecarMarking sidecar, boolean decidable) {

  /** Stands for its path in addresses, which then do not name it. */
  public String id() {
    return file.id();
  }

  /**
   * The marking that the sidecar gives to the content that was read. One that was decided on
   * another content restricts, where the file itself leaves no doubt, and releases nothing.
   */
  public Optional<Marking> decided() {
    return sidecar
        .marking()
        .filter(
            marking ->
                sidecar.isOf(file.hash()) || (marking != Marking.PUBLIC && judgement.isByHand()));
  }

  /** Whether a person decided, and on another content. */
  public boolean isDecidedOnOther() {
    return sidecar.marking().isPresent() && !sidecar.isOf(file.hash());
  }

  /** The verdict by the sidecar as it is now, else by the last run. */
  public Verdict verdict() {
    return decided()
        .map(marking -> marking == Marking.PUBLIC ? Verdict.PUBLIC : Verdict.RESTRICTED)
        .orElse(judgement.isByHand() ? Verdict.UNKNOWN : judgement.verdict());
  }

  /** Whether a run has yet to apply what was decided or taken back. */
  public boolean isPending() {
    return decided().isPresent() != judgement.isByHand()
        || (decided().isPresent() && judgement.verdict() != verdict());
  }

  /** Whether nobody has decided. */
  public boolean isUndecided() {
    return decided().isEmpty();
  }
}
