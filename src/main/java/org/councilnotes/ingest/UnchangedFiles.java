package org.councilnotes.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.LedgerEntry;

/**
 * Says which files are unchanged since the ledger was written and are not read. The entry of a
 * container gets the hash of its content only when all members have an outcome.
 *
 * @param idle whether the machine had little to do when the run began
 */
record UnchangedFiles(
    IngestLedger ledger, FileSelection selection, NotePipeline way, boolean idle) {

  boolean isToBeRead(PendingFile file) {
    return ledger
        .get(file.path())
        .filter(line -> file.isReadIn(line) && !isWorthAnother(line))
        .isEmpty();
  }

  private boolean isWorthAnother(LedgerEntry line) {
    return selection.again().test(line)
        || mayBeTaggedNow(line)
        || isBack(line)
        || (idle && UnfinishedFiles.isOne(line));
  }

  /** Whether it was withdrawn, and is not any more. */
  private boolean isBack(LedgerEntry line) {
    return line.outcome().isWithdrawn() && !way.withdrawn().covers(line.hash(), line.note());
  }

  /** Whether the program broke on it with other words than those it has now. */
  private boolean mayBeTaggedNow(LedgerEntry line) {
    return line.outcome().failure().equals(Optional.of(FileOutcome.Cause.PROGRAM))
        && !line.version().tagging().equals(way.tagging());
  }

  /** Whether a container has no member to be read. */
  boolean isUnchanged(CorpusFile archive) {
    Optional<LedgerEntry> line = ledger.get(archive.path());
    return line.filter(before -> pendingFile(archive).filter(d -> d.isReadIn(before)).isPresent())
            .isPresent()
        && Stream.concat(line.stream(), lines(archive.path())).noneMatch(this::isWorthAnother);
  }

  /** Whether all of its members have an outcome. */
  boolean isComplete(CorpusInventory.Opened archive) {
    return archive.members().stream()
        .allMatch(path -> ledger.get(path).filter(this::isOfThisVersion).isPresent());
  }

  private boolean isOfThisVersion(LedgerEntry line) {
    String reading = line.version().reading();
    return reading.equals(way.version()) || reading.startsWith(way.version() + PendingFile.SIDECAR);
  }

  private Stream<LedgerEntry> lines(String archive) {
    return members(archive).stream().flatMap(path -> ledger.get(path).stream());
  }

  /** The container as it is now; empty where it cannot be read. */
  Optional<PendingFile> pendingFile(CorpusFile archive) {
    try {
      return Optional.of(PendingFile.of(archive, way.version()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Paths of the members of a container in the ledger. */
  Set<String> members(String archive) {
    return ledger.below(archive + ContainerFile.INSIDE);
  }
}
