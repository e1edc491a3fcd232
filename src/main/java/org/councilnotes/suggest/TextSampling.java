package org.councilnotes.suggest;

/**
 * One snapshot, of which a sample may be read. It can be held on to, so that this is done beside
 * the answers.
 */
public interface TextSampling extends AutoCloseable {

  /** So many documents are read while somebody waits. */
  int SMALL = 2_000;

  /** Which one. */
  String snapshot();

  /** Whether the sample is read so quickly that somebody may wait for it. */
  boolean isSmall();

  TextSample texts();

  /** The same for one more holder, to be closed by it. */
  TextSampling retained();

  @Override
  void close();
}
