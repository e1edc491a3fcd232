package org.councilnotes.access;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;

/**
 * Selects the world that a reader may see. Until the archive has users, everyone reads the public
 * world.
 */
public final class ArchiveAccess {

  private final ArchiveReader publicWorld;

  private ArchiveAccess(ArchiveReader publicWorld) {
    this.publicWorld = publicWorld;
  }

  public static ArchiveAccess of(ArchiveReader publicWorld) {
    return new ArchiveAccess(publicWorld);
  }

  /** The world for the present reader; closed by its owner, not by the caller. */
  public ArchiveReader forReader() {
    return publicWorld;
  }

  /**
   * Tells whether the present reader may see the file name of a ledger entry: only if its note is
   * in the reader's world. The name of a restricted file reveals its note, and a file that could
   * not be read may be restricted. A file whose marking is unknown is named beside another file of
   * the same note that the reader may have.
   *
   * @param ledger of the reader's world
   */
  public static Predicate<LedgerEntry> visibleNames(List<LedgerEntry> ledger) {
    Set<String> held =
        ledger.stream()
            .filter(LedgerEntry::isNoteRead)
            .flatMap(file -> file.note().stream())
            .collect(Collectors.toUnmodifiableSet());
    return file ->
        file.isSource()
            || (file.isMarkingUnknown() && file.note().filter(held::contains).isPresent());
  }
}
