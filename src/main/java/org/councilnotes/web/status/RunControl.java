package org.councilnotes.web.status;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * Starts and stops runs for those who may. Removals are the operator's, who says which files are to
 * go: other ones that are missing when the run has its turn hold it back.
 */
public final class RunControl {

  /** More files are asked for by a folder, or all at once. */
  public static final int MOST_FILES = 1_000;

  private final ArchiveRuns runs;
  private final RunPermission permission;
  private final ArchiveAccess archiveAccess;
  private final Corpus corpus;

  /**
   * Missing files as somebody saw them.
   *
   * @param number of files
   * @param digest of their paths, see {@link MissingFiles#digest()}
   */
  public record SeenRemovals(int number, String digest) {

    boolean isOf(MissingFiles missing) {
      return number == missing.paths().size() && digest.equals(missing.digest());
    }
  }

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
  public List<LedgerEntry> retryableFiles() {
    return ArchiveAccess.retryableFiles(archiveAccess.forReader().ledger());
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

  /** Whether the present user may have a kind of run. */
  public boolean isAllowed(Kind kind) {
    return permission.allowed() && (kind != Kind.REMOVALS || archiveAccess.isOperator());
  }

  /** Refuses what the present user may not have run. */
  public void requireAllowed(Kind kind) {
    permission.requireAllowed();
    if (!isAllowed(kind)) {
      throw Refusal.forbidden("role");
    }
  }

  /**
   * Starts a run.
   *
   * @param seen the missing files to be taken out; counts for removals only
   * @throws Refusal where that is not allowed or not possible now
   */
  public void start(RunRequest request, Optional<SeenRemovals> seen) {
    requireAllowed(request.kind());
    if (request.paths().size() > MOST_FILES) {
      throw Refusal.badRequest("run.many", MOST_FILES);
    }
    if (!runs.isOffered()) {
      throw Refusal.conflict("run.none");
    }
    requireRetryable(request.paths());
    boolean removes = request.kind() == Kind.REMOVALS;
    if (!runs.tryStart(removes ? request.removing(requireMissing(seen)) : request)) {
      throw Refusal.conflict("run.other");
    }
  }

  /** The paths of what is missing now, which may be more than what somebody saw. */
  private List<String> requireMissing(Optional<SeenRemovals> seen) {
    Optional<MissingFiles> missing = missingFiles();
    return missing
        .filter(now -> seen.filter(files -> files.isOf(now)).isPresent())
        .map(MissingFiles::paths)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "run.removals", missing.map(files -> files.paths().size()).orElse(0)));
  }

  private void requireRetryable(List<String> paths) {
    if (paths.isEmpty()) {
      return;
    }
    NavigableSet<String> known =
        retryableFiles().stream()
            .map(LedgerEntry::path)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String path : paths) {
      if (!FileSelection.isAnyAt(path, known)) {
        throw Refusal.notFound("run.file", path);
      }
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
