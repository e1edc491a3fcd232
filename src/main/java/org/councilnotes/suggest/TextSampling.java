package org.councilnotes.suggest;

/** Samples one snapshot. It can be retained, so that a sample is read in the background. */
public interface TextSampling extends AutoCloseable {

  /** Up to this number of documents, the sample is read while the caller waits. */
  int SMALL = 2_000;

  /** The snapshot. */
  String snapshot();

  /** Whether the sample is read so quickly that a caller can wait for it. */
  boolean isSmall();

  TextSample texts();

  /** The same sampling for another owner, who closes it. */
  TextSampling retained();

  @Override
  void close();
}
