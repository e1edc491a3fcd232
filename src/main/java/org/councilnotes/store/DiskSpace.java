package org.councilnotes.store;

import java.util.List;
import java.util.Optional;

/**
 * Disk space for a rebuild.
 *
 * @param free bytes available
 * @param needed bytes that it may take temporarily
 */
public record DiskSpace(long free, long needed) {

  /** Disk space for rebuilding several worlds on one disk; empty where it is not known of all. */
  public static Optional<DiskSpace> together(List<Optional<DiskSpace>> worlds) {
    return worlds.stream().allMatch(Optional::isPresent)
        ? worlds.stream().flatMap(Optional::stream).reduce(DiskSpace::and)
        : Optional.empty();
  }

  private DiskSpace and(DiskSpace other) {
    return new DiskSpace(Math.min(free, other.free), needed + other.needed);
  }

  public boolean isShort() {
    return free < needed;
  }
}
