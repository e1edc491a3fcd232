package org.councilnotes.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.progress.HoldReason;
import org.councilnotes.store.LedgerEntry;

/**
 * Files are withdrawn, and the list that says so is missing from the corpus, as where that was
 * copied without it. Nothing was changed. An empty list is one: then nothing is withdrawn.
 */
public final class MissingWithdrawalList extends HeldBackRun {

  private static final long serialVersionUID = 1L;

  private MissingWithdrawalList(Path list, long withdrawn) {
    super(
        HoldReason.LIST_MISSING,
        "%s is missing, and %,d files of the archive are withdrawn: nothing was changed, since"
                .formatted(list, withdrawn)
            + " their notes would be published again. Restore the file; if nothing is to stay"
            + " withdrawn, make an empty one: touch "
            + list);
  }

  /**
   * Checks that there is a list where files are withdrawn.
   *
   * @param known entries of a ledger
   * @throws MissingWithdrawalList where there is none
   */
  public static void check(Corpus corpus, Collection<LedgerEntry> known) {
    if (Files.exists(corpus.withdrawnFile())) {
      return;
    }
    long withdrawn = known.stream().filter(file -> file.outcome().isWithdrawn()).count();
    if (withdrawn > 0) {
      throw new MissingWithdrawalList(corpus.withdrawnFile(), withdrawn);
    }
  }
}
