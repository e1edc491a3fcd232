package org.councilnotes.store;

/**
 * The room that a rebuild finds.
 *
 * @param free bytes that may be written
 * @param needed bytes that it may take for a time
 */
public record DiskSpace(long free, long needed) {

  public boolean isShort() {
    return free < needed;
  }
}
