package org.councilnotes.ingest;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.councilnotes.corpus.Container;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.SourceFile;

/**
 * Which files a run reads, beside those that are new, have changed or are to be read in another
 * version.
 *
 * @param again whether a file is read although nothing has changed
 * @param left paths of files that are left as they are, though they may have changed
 */
public record Selection(Predicate<SourceFile> again, Set<String> left) {

  /** What has changed, and nothing else. */
  public static final Selection CHANGED = new Selection(file -> false, Set.of());

  public Selection {
    left = Set.copyOf(left);
  }

  /**
   * Also what could not be read, or not wholly: that may be mended without the file being touched.
   *
   * @param paths of files, folders or archives of the corpus that it is kept to; empty for all
   */
  public static Selection retrying(List<String> paths) {
    return new Selection(
        file ->
            isUnfinished(file.outcome())
                && (paths.isEmpty() || paths.stream().anyMatch(path -> isAt(path, file))),
        Set.of());
  }

  /** What has changed, but for these paths. */
  public static Selection leaving(Set<String> paths) {
    return new Selection(file -> false, paths);
  }

  private static boolean isUnfinished(Outcome outcome) {
    return outcome instanceof Outcome.Failed || outcome instanceof Outcome.Partial;
  }

  private static boolean isAt(String path, SourceFile file) {
    String folder = path.endsWith("/") ? path : path + "/";
    return file.path().equals(path)
        || file.path().startsWith(folder)
        || file.path().startsWith(path + Container.INSIDE);
  }
}
