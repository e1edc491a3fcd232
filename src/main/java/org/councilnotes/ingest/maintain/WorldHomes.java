package org.councilnotes.ingest.maintain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.store.ArchiveHome;

/**
 * The worlds that are kept in step with a corpus. The write lock of the public one is that of both.
 *
 * @param completeWorld empty where only public notes are kept
 * @param derived what is kept beside them
 */
public record WorldHomes(
    ArchiveHome publicWorld, Optional<ArchiveHome> completeWorld, DerivedIndex derived) {

  /** Worlds with nothing beside them. */
  public WorldHomes(ArchiveHome publicWorld, Optional<ArchiveHome> completeWorld) {
    this(publicWorld, completeWorld, DerivedIndex.NONE);
  }

  /** The public world alone. */
  public WorldHomes(ArchiveHome publicWorld) {
    this(publicWorld, Optional.empty());
  }

  /**
   * Worlds in their order.
   *
   * @param worlds one or two; the complete one may stand alone
   */
  public static WorldHomes of(Collection<ArchiveHome> worlds) {
    List<ArchiveHome> homes = List.copyOf(worlds);
    return new WorldHomes(homes.getFirst(), homes.stream().skip(1).findFirst());
  }

  /** The same worlds with something kept beside them. */
  public WorldHomes with(DerivedIndex index) {
    return new WorldHomes(publicWorld, completeWorld, index);
  }

  /** The public world first. */
  public List<ArchiveHome> all() {
    return Stream.concat(Stream.of(publicWorld), completeWorld.stream()).toList();
  }
}
