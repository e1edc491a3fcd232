package org.councilnotes.search;

/**
 * The right to write to the worlds of an archive, which one run at a time has, over all processes,
 * until it is closed or its process ends.
 *
 * @see ArchiveHome#turn()
 */
public interface Turn extends AutoCloseable {

  @Override
  void close();
}
