package org.councilnotes.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.search.ArchiveHome;
import org.councilnotes.search.ArchiveProblem;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.SourceFile;

/**
 * The world before the last rebuild, which people may go back to. It goes as soon as it holds a
 * note that was made from a file which is gone, has changed, or is not for everyone any more: going
 * back would publish what was withdrawn. So does one that cannot be read, since nothing tells what
 * it holds.
 */
record PreviousWorld(ArchiveHome home) {

  /**
   * Looks whether it may stay.
   *
   * @param ledger of the world that is served
   * @return whether it was deleted
   */
  boolean dropIfOutdated(List<SourceFile> ledger) {
    boolean outdated = isOutdated(ledger);
    if (outdated) {
      home.dropPrevious();
    }
    return outdated;
  }

  private boolean isOutdated(List<SourceFile> ledger) {
    try {
      Optional<ArchiveReader> previous = home.previous();
      if (previous.isEmpty()) {
        return false;
      }
      try (ArchiveReader reader = previous.get()) {
        return !isOpen(reader.ledger(), ledger);
      }
    } catch (ArchiveProblem unreadable) {
      if (unreadable.retryAfter().isPresent()) {
        throw unreadable;
      }
      return true;
    }
  }

  private static boolean isOpen(List<SourceFile> before, List<SourceFile> now) {
    Set<String> open =
        now.stream().filter(SourceFile::isSource).map(SourceFile::hash).collect(Collectors.toSet());
    Map<String, SourceFile> byPath =
        now.stream().collect(Collectors.toMap(SourceFile::path, Function.identity()));
    return before.stream()
        .filter(line -> line.outcome().isIndexed())
        .allMatch(
            line ->
                line.isImported()
                    ? Optional.ofNullable(byPath.get(line.path()))
                        .filter(there -> !there.isSource())
                        .isEmpty()
                    : open.contains(line.hash()));
  }
}
