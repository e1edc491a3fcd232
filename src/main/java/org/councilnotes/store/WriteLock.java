package org.councilnotes.store;

/**
 * The right to write to the worlds of an archive. One run has it at a time, over all processes,
 * until it is closed or its process ends.
 *
 * @see ArchiveHome#acquireWriteLock()
 */
public interface WriteLock extends AutoCloseable {

  @Override
  void close();
}
