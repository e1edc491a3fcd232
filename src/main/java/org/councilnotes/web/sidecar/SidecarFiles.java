package org.councilnotes.web.sidecar;

import java.util.List;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * The files whose sidecars the present user may change: those that the user may know of, and those
 * whose marking the user may decide.
 */
@Component
final class SidecarFiles {

  private final ArchiveAccess archiveAccess;
  private final MarkingPermission deciding;

  SidecarFiles(ArchiveAccess archiveAccess, MarkingPermission deciding) {
    this.archiveAccess = archiveAccess;
    this.deciding = deciding;
  }

  /**
   * The file at a path of the ledger.
   *
   * @throws Refusal 404 where there is none that the user may know of, whatever the reason
   */
  LedgerEntry required(String path) {
    List<LedgerEntry> ledger =
        archiveAccess.forReader().ledger().stream()
            .filter(file -> file.path().equals(path))
            .toList();
    List<LedgerEntry> known = archiveAccess.filesForUser(ledger);
    return ledger.stream()
        .filter(file -> known.contains(file) || isDecidable(file))
        .filter(SidecarFiles::isDocument)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("sidecar.file"));
  }

  private boolean isDecidable(LedgerEntry file) {
    return deciding.allowed()
        && file.judgement().filter(one -> one.verdict() != Verdict.CLASSIFIED).isPresent();
  }

  /** Links, sidecars and the like were not read, and imported notes have no file. */
  private static boolean isDocument(LedgerEntry file) {
    boolean skipped = file.outcome() instanceof FileOutcome.Skipped;
    return !file.isImported()
        && (!skipped || file.note().isPresent() || file.judgement().isPresent());
  }
}
