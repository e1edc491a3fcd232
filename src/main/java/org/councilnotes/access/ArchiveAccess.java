package org.councilnotes.access;

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
   * Whether the present reader may see the file name of a ledger entry: only if its note is in the
   * reader's world. The name of a restricted file reveals its note, and a file that could not be
   * read may be restricted.
   */
  public boolean isNameVisible(LedgerEntry file) {
    return file.isSource();
  }
}
