package org.councilnotes.ingest.maintain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;

/**
 * A world before its last rebuild, which operators can restore. It is deleted as soon as it holds a
 * note whose file is gone, has changed, or is no longer for those who read this world: restoring it
 * would publish what was withdrawn. The complete world before goes, too, where a note of it is
 * LIMITE now that was not: it would be shown without that mark. One that cannot be read is deleted,
 * since its content is unknown.
 */
record PreviousWorld(ArchiveHome home) {

  /**
   * Deletes the previous world where it is outdated.
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
    Set<String> limite =
        now.stream()
            .filter(line -> line.isNoteRead() && line.limite())
            .flatMap(line -> line.note().stream())
            .collect(Collectors.toSet());
    Set<String> open = hashes(now, _ -> true);
    Set<String> unmarked = hashes(now, line -> line.note().filter(limite::contains).isEmpty());
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
                    : (line.limite() ? open : unmarked).contains(line.hash()));
  }

  private static Set<String> hashes(List<LedgerEntry> ledger, Predicate<LedgerEntry> chosen) {
    return ledger.stream()
        .filter(LedgerEntry::isSource)
        .filter(chosen)
        .map(LedgerEntry::hash)
        .collect(Collectors.toSet());
  }
}
