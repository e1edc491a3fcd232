package org.councilnotes.ingest;

/** Hears how an import goes on; every call comes from the thread that runs it. */
public interface ImportListener {

  /** Hears nothing. */
  ImportListener NONE = (line, reason) -> {};

  /**
   * A line was not taken.
   *
   * @param line its number, from 1
   * @param reason for people
   */
  void notTaken(long line, String reason);
}
