package org.councilnotes.ingest.read;

import java.time.Duration;

/** What is to be done by the clock in the thread that waits for readings, between two of them. */
public interface WaitingWork {

  /** Time until something is due; zero where it is due now. */
  Duration untilDue();

  /** Does what is due, if anything is. */
  void runDue();
}
