package org.councilnotes.ingest.maintain;

import org.councilnotes.store.ArchiveProblem;

/** What operators are told while an archive is kept in step with its corpus. */
public sealed interface MaintenanceEvent {

  /** Whether people must act: a run failed, or the corpus is not watched any more. */
  default boolean isFailure() {
    return this instanceof RunFailed || this instanceof WatchEnded;
  }

  /** The archive cannot be reached; the work is repeated until it can. Reported once. */
  record ArchiveUnreachable(ArchiveProblem problem) implements MaintenanceEvent {}

  /** A run failed for a reason that people can mend. The next change leads to another run. */
  record RunFailed(RuntimeException cause) implements MaintenanceEvent {}

  /** Another process is running; this one reads files for it. */
  record OtherRunJoined() implements MaintenanceEvent {}

  /**
   * The run of the other process has ended.
   *
   * @param filesRead number of files that this process has read for it
   */
  record OtherRunEnded(int filesRead) implements MaintenanceEvent {}

  /** The other process has stopped before the end of its run. */
  record OtherRunLost() implements MaintenanceEvent {}

  /** The corpus is not watched any more, because of a fault of the program. */
  record WatchEnded(RuntimeException cause) implements MaintenanceEvent {}
}
