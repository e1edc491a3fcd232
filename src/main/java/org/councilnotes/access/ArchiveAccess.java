package org.councilnotes.access;

import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;

/**
 * The worlds of an archive, of which each reader sees exactly one. Until the archive has users,
 * everyone reads the public one.
 */
public final class ArchiveAccess {

  private final ArchiveReader publicWorld;

  private ArchiveAccess(ArchiveReader publicWorld) {
    this.publicWorld = publicWorld;
  }

  public static ArchiveAccess of(ArchiveReader publicWorld) {
    return new ArchiveAccess(publicWorld);
  }

  /** The world that answers the present reader; owned by whoever opened it. */
  public ArchiveReader forReader() {
    return publicWorld;
  }

  /**
   * Whether the present reader may see the name of a file of the ledger: only where its note is one
   * that the reader's world holds. The name of a restricted file tells of its note; what could not
   * be read may be restricted as well.
   */
  public boolean isNameVisible(LedgerEntry file) {
    return file.isSource();
  }
}
