package org.councilnotes.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.corpus.Container;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.SourceFile;

/**
 * What the ledger knows already and need not be looked at again. The line of an archive has the
 * hash of its content only once all members have come to their end.
 */
record Known(Ledger ledger, Selection selection, NoteWay way) {

  boolean isToBeRead(Due file) {
    return ledger
        .get(file.path())
        .filter(line -> file.isReadIn(line) && !isWorthAnother(line))
        .isEmpty();
  }

  private boolean isWorthAnother(SourceFile line) {
    return selection.again().test(line) || mayBeTaggedNow(line);
  }

  /** Whether the program broke on it with other words than those it has now. */
  private boolean mayBeTaggedNow(SourceFile line) {
    return line.outcome().failure().equals(Optional.of(Outcome.Cause.PROGRAM))
        && !line.version().tagging().equals(way.tagging());
  }

  /** Whether there is nothing in an archive to be read. */
  boolean isUnchanged(CorpusFile archive) {
    Optional<SourceFile> line = ledger.get(archive.path());
    return line.filter(before -> look(archive).filter(d -> d.isReadIn(before)).isPresent())
            .isPresent()
        && Stream.concat(line.stream(), lines(archive.path())).noneMatch(this::isWorthAnother);
  }

  /** Whether each of its members has come to its end. */
  boolean isThrough(Inventory.Opened archive) {
    return archive.members().stream()
        .allMatch(path -> ledger.get(path).filter(this::isOfThisVersion).isPresent());
  }

  private boolean isOfThisVersion(SourceFile line) {
    String reading = line.version().reading();
    return reading.equals(way.version()) || reading.startsWith(way.version() + Due.SIDECAR);
  }

  private Stream<SourceFile> lines(String archive) {
    return members(archive).stream().flatMap(path -> ledger.get(path).stream());
  }

  /** The archive as it is; empty where it cannot be read. */
  Optional<Due> look(CorpusFile archive) {
    try {
      return Optional.of(Due.of(archive, way.version()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Paths of its members in the ledger. */
  Set<String> members(String archive) {
    return ledger.below(archive + Container.INSIDE);
  }
}
