package org.councilnotes.access;

import org.councilnotes.search.ArchiveReader;

/**
 * The worlds of an archive, of which each reader sees exactly one. Until the archive has users,
 * everyone reads the public one.
 */
public final class Worlds {

  private final ArchiveReader publicWorld;

  private Worlds(ArchiveReader publicWorld) {
    this.publicWorld = publicWorld;
  }

  public static Worlds of(ArchiveReader publicWorld) {
    return new Worlds(publicWorld);
  }

  /** The world that answers the present reader; owned by whoever opened it. */
  public ArchiveReader forReader() {
    return publicWorld;
  }
}
