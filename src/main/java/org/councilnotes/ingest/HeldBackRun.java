package org.councilnotes.ingest;

import org.councilnotes.ingest.progress.HoldReason;
import org.councilnotes.store.ArchiveProblem;

/** A run changed nothing until a person has looked: what it would have done may not be meant. */
public abstract sealed class HeldBackRun extends ArchiveProblem
    permits VanishedFiles, MissingWithdrawalList {

  private static final long serialVersionUID = 1L;

  private final HoldReason reason;

  HeldBackRun(HoldReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public HoldReason reason() {
    return reason;
  }
}
