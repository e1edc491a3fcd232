package org.councilnotes.web.sidecar;

import java.util.List;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.MarkingReview;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * The files whose sidecars the present user may change: those that the user may know of, and those
 * that the review of markings lists for the user.
 */
@Component
final class SidecarFiles {

  private final ArchiveAccess archiveAccess;
  private final MarkingPermission deciding;
  private final MarkingReview review;

  SidecarFiles(ArchiveAccess archiveAccess, MarkingPermission deciding, MarkingReview review) {
    this.archiveAccess = archiveAccess;
    this.deciding = deciding;
    this.review = review;
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
        .filter(file -> known.contains(file) || isReviewed(path))
        .filter(SidecarFiles::isDocument)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("sidecar.file"));
  }

  private boolean isReviewed(String path) {
    return deciding.allowed()
        && review.list(archiveAccess.forDecisions()).stream()
            .flatMap(one -> one.files().stream())
            .anyMatch(file -> file.file().path().equals(path));
  }

  /** Links, sidecars and the like were not read, and imported notes have no file. */
  private static boolean isDocument(LedgerEntry file) {
    boolean skipped = file.outcome() instanceof FileOutcome.Skipped;
    return !file.isImported()
        && (!skipped || file.note().isPresent() || file.judgement().isPresent());
  }
}
