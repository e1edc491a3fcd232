package org.councilnotes.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.LedgerEntry;
import org.junit.jupiter.api.Test;

/** Which files editors may have read again. */
class RetryableFilesTest {

  private static LedgerEntry file(String path, FileOutcome outcome) {
    return new LedgerEntry(path, "0f", "7", outcome, Optional.empty());
  }

  @Test
  void filesToBeReadAgainAreThoseThatFailedOrArePartialAndNoneThatIsKeptFromReaders() {
    List<LedgerEntry> ledger =
        List.of(
            file("notes/partial.pdf", new FileOutcome.Partial(ReasonCode.OUT_OF_TIME.of(75))),
            file("notes/failed.pdf", new FileOutcome.Failed(ReasonCode.NOT_READABLE.of())),
            file("notes/whole.pdf", new FileOutcome.Indexed()),
            file("notes/grade.pdf", new FileOutcome.Rejected(ReasonCode.CLASSIFIED.of())),
            file("notes/limite.pdf", new FileOutcome.Skipped(ReasonCode.RESTRICTED.of())),
            file(
                "notes/unknown.pdf",
                new FileOutcome.Skipped(
                    ReasonCode.MARKING_UNKNOWN.of(ReasonCode.MARK_DOUBTFUL.of()))));

    assertThat(ArchiveAccess.retryableFiles(ledger))
        .extracting(LedgerEntry::path)
        .containsExactly("notes/failed.pdf", "notes/partial.pdf");
  }
}
