package org.councilnotes.ingest.maintain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;

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
  boolean dropIfOutdated(List<LedgerEntry> ledger) {
    boolean outdated = isOutdated(ledger);
    if (outdated) {
      home.dropPrevious();
    }
    return outdated;
  }

  private boolean isOutdated(List<LedgerEntry> ledger) {
    try {
      Optional<ArchiveReader> previous = home.previousWorld();
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

  private static boolean isOpen(List<LedgerEntry> before, List<LedgerEntry> now) {
    Set<String> open =
        now.stream()
            .filter(LedgerEntry::isSource)
            .map(LedgerEntry::hash)
            .collect(Collectors.toSet());
    Map<String, LedgerEntry> byPath =
        now.stream().collect(Collectors.toMap(LedgerEntry::path, Function.identity()));
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
