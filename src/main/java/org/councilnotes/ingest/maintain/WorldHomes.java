package org.councilnotes.ingest.maintain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.store.ArchiveHome;

/**
 * The worlds that are kept in step with a corpus. The write lock of the public one is that of both.
 *
 * @param completeWorld empty where only public notes are kept
 */
public record WorldHomes(ArchiveHome publicWorld, Optional<ArchiveHome> completeWorld) {

  /** The public world alone. */
  public WorldHomes(ArchiveHome publicWorld) {
    this(publicWorld, Optional.empty());
  }

  /** The public world first. */
  public List<ArchiveHome> all() {
    return Stream.concat(Stream.of(publicWorld), completeWorld.stream()).toList();
  }
}
