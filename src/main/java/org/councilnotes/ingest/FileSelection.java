package org.councilnotes.ingest;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.LedgerEntry;

/**
 * Which files a run reads, beside those that are new, have changed or are to be read in another
 * version.
 *
 * @param again whether a file is read although nothing has changed
 * @param left paths of files that are left as they are, though they may have changed
 */
public record FileSelection(Predicate<LedgerEntry> again, Set<String> left) {

  /** What has changed, and nothing else. */
  public static final FileSelection CHANGED = new FileSelection(file -> false, Set.of());

  public FileSelection {
    left = Set.copyOf(left);
  }

  /**
   * Also what could not be read, or not wholly: that may be mended without the file being touched.
   *
   * @param paths of files, folders or archives of the corpus that it is kept to; empty for all
   */
  public static FileSelection retrying(List<String> paths) {
    return new FileSelection(
        file ->
            isUnfinished(file.outcome())
                && (paths.isEmpty() || paths.stream().anyMatch(path -> isAt(path, file))),
        Set.of());
  }

  /** What has changed, but for these paths. */
  public static FileSelection leaving(Set<String> paths) {
    return new FileSelection(file -> false, paths);
  }

  private static boolean isUnfinished(FileOutcome outcome) {
    return outcome instanceof FileOutcome.Failed || outcome instanceof FileOutcome.Partial;
  }

  private static boolean isAt(String path, LedgerEntry file) {
    String folder = path.endsWith("/") ? path : path + "/";
    return file.path().equals(path)
        || file.path().startsWith(folder)
        || file.path().startsWith(path + ContainerFile.INSIDE);
  }
}
