package org.councilnotes.ingest;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.LedgerEntry;

/**
 * Which files a run reads beside those that are new, changed or read by another version of the
 * program.
 *
 * @param again whether a file is read although nothing has changed
 * @param left paths of files that are skipped although they may have changed
 * @param tagsAll whether notes are tagged again although vocabulary and rules are the same
 */
public record FileSelection(Predicate<LedgerEntry> again, Set<String> left, boolean tagsAll) {

  /** Changed files only. */
  public static final FileSelection CHANGED = new FileSelection(file -> false, Set.of(), false);

  /** Changed files, and all other notes are tagged again. */
  public static final FileSelection TAGGING = new FileSelection(file -> false, Set.of(), true);

  public FileSelection {
    left = Set.copyOf(left);
  }

  /**
   * Also files that could not be read, or not completely: the cause may be gone without a change of
   * the file.
   *
   * @param paths of files, folders or containers of the corpus to which this is limited; empty for
   *     all
   */
  public static FileSelection retrying(List<String> paths) {
    return new FileSelection(
        file ->
            isRetryable(file.outcome())
                && (paths.isEmpty() || paths.stream().anyMatch(path -> isAt(path, file))),
        Set.of(),
        false);
  }

  /** Changed files except these paths. */
  public static FileSelection leaving(Set<String> paths) {
    return new FileSelection(file -> false, paths, false);
  }

  /** Whether a file could not be read, or not completely, so that another try is of use. */
  public static boolean isRetryable(FileOutcome outcome) {
    return outcome instanceof FileOutcome.Failed || outcome instanceof FileOutcome.Partial;
  }

  /**
   * Whether one of these files is at a path: itself, in that folder, or in that container.
   *
   * @param files paths as the ledger has them
   */
  public static boolean isAnyAt(String path, NavigableSet<String> files) {
    return files.contains(path)
        || isAnyBelow(path.endsWith("/") ? path : path + "/", files)
        || isAnyBelow(path + ContainerFile.INSIDE, files);
  }

  private static boolean isAnyBelow(String beginning, NavigableSet<String> files) {
    return Optional.ofNullable(files.ceiling(beginning))
        .filter(next -> next.startsWith(beginning))
        .isPresent();
  }

  private static boolean isAt(String path, LedgerEntry file) {
    String folder = path.endsWith("/") ? path : path + "/";
    return file.path().equals(path)
        || file.path().startsWith(folder)
        || file.path().startsWith(path + ContainerFile.INSIDE);
  }
}
