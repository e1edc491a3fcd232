package org.councilnotes.ingest;

import java.util.Collection;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.LedgerEntry;

/**
 * Files that were not read to their end, or pages of them, because time ran out on the clock, not
 * on the processor: the machine was busy. They are worth another try when it is not.
 */
final class UnfinishedFiles {

  /** Tries after which a file is left as it is: a parser may wait for something for ever. */
  private static final int MOST_TRIES = 3;

  private UnfinishedFiles() {}

  /** Whether there are any. */
  static boolean areIn(Collection<LedgerEntry> files) {
    return files.stream().anyMatch(UnfinishedFiles::isOne);
  }

  static boolean isOne(LedgerEntry file) {
    return file.tries().count() < MOST_TRIES
        && file.outcome().findReason().filter(why -> why.has(ReasonCode.OUT_OF_TIME)).isPresent();
  }
}
