package org.councilnotes.web.status;

import java.util.List;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.MissingFiles;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.RunRequest;
import org.councilnotes.ingest.progress.RunRequest.Kind;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RunPermission;

/**
 * Starts and stops runs for those who may. Removals are the operator's, who says how many files are
 * to go.
 */
public final class RunControl {

  private final ArchiveRuns runs;
  private final RunPermission permission;
  private final ArchiveAccess archiveAccess;
  private final Corpus corpus;

  public RunControl(
      ArchiveRuns runs, RunPermission permission, ArchiveAccess archiveAccess, Corpus corpus) {
    this.runs = runs;
    this.permission = permission;
    this.archiveAccess = archiveAccess;
    this.corpus = corpus;
  }

  public ArchiveRuns runs() {
    return runs;
  }

  public boolean isAllowed() {
    return permission.allowed();
  }

  public void requireAllowed() {
    permission.requireAllowed();
  }

  /** The files that failed or are partial, in the world of the present user. */
  public List<LedgerEntry> unfinishedFiles() {
    return ArchiveAccess.unfinishedFiles(archiveAccess.forReader().ledger());
  }

  /** The known files of which so many are missing that nothing is removed. */
  public Optional<MissingFiles> missingFiles() {
    return MissingFiles.in(corpus, archiveAccess.forReader().ledger());
  }

  /**
   * The kind of run with a key.
   *
   * @throws Refusal where there is none
   */
  public static Kind kind(String key) {
    for (Kind kind : Kind.values()) {
      if (kind.key().equals(key)) {
        return kind;
      }
    }
    throw Refusal.badValue("run.kind", "kind", key, key);
  }

  /** Refuses what the present user may not have run. */
  public void requireAllowed(Kind kind) {
    permission.requireAllowed();
    if (kind == Kind.REMOVALS && !archiveAccess.isOperator()) {
      throw Refusal.forbidden("role");
    }
  }

  /**
   * Starts a run.
   *
   * @param removed how many missing files are to be taken out; counts for removals only
   * @throws Refusal where that is not allowed or not possible now
   */
  public void start(RunRequest request, Optional<Integer> removed) {
    requireAllowed(request.kind());
    if (!runs.isOffered()) {
      throw Refusal.conflict("run.none");
    }
    if (request.kind() == Kind.REMOVALS) {
      requireMissing(removed);
    }
    request.paths().forEach(this::requireUnfinished);
    if (!runs.tryStart(request)) {
      throw Refusal.conflict("run.other");
    }
  }

  /** What is missing now may be more than what somebody saw. */
  private void requireMissing(Optional<Integer> removed) {
    int missing = missingFiles().map(files -> files.paths().size()).orElse(0);
    if (missing == 0 || removed.filter(said -> said == missing).isEmpty()) {
      throw Refusal.conflict("run.removals", missing);
    }
  }

  private void requireUnfinished(String path) {
    FileSelection selection = FileSelection.retrying(List.of(path));
    if (unfinishedFiles().stream().noneMatch(selection.again())) {
      throw Refusal.notFound("run.file", path);
    }
  }

  /**
   * Stops the run that was asked for.
   *
   * @throws Refusal where that is not allowed or there is none
   */
  public void stop() {
    permission.requireAllowed();
    if (!runs.tryStop()) {
      throw Refusal.notFound("run");
    }
  }
}
