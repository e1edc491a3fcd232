package org.councilnotes.store;

/**
 * Disk space for a rebuild.
 *
 * @param free bytes available
 * @param needed bytes that it may take temporarily
 */
public record DiskSpace(long free, long needed) {

  public boolean isShort() {
    return free < needed;
  }
}
