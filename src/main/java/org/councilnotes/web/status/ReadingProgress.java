package org.councilnotes.web.status;

import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.Role;
import org.councilnotes.ingest.progress.DerivationProgress;
import org.councilnotes.ingest.progress.IngestProgress;

/**
 * The progress of reading the corpus, as the user of a request may know it: how many files are read
 * tells that there are some which others do not see, so editors and operators alone are given
 * numbers.
 */
public final class ReadingProgress {

  private final IngestProgress pace;
  private final ArchiveAccess archiveAccess;

  public ReadingProgress(IngestProgress pace, ArchiveAccess archiveAccess) {
    this.pace = pace;
    this.archiveAccess = archiveAccess;
  }

  /** The progress now for the present user; empty where no run is reading. */
  public Optional<ProgressView> now() {
    return forUser().get();
  }

  /**
   * What is derived from the archive in the background, where there is something to tell; how many
   * notes it is made from tells of others, too, so editors and operators alone are told.
   */
  Optional<DerivationProgress.State> derivation() {
    DerivationProgress.State now = pace.derivation().now();
    return archiveAccess.user().role().includes(Role.EDITOR)
            && now.phase() != DerivationProgress.Phase.REST
        ? Optional.of(now)
        : Optional.empty();
  }

  /** What tells the present user how it goes on, also after the request. */
  Supplier<Optional<ProgressView>> forUser() {
    return archiveAccess.user().role().includes(Role.EDITOR)
        ? () -> pace.now().map(ProgressView::counted)
        : () -> pace.now().map(_ -> ProgressView.UNCOUNTED);
  }
}
