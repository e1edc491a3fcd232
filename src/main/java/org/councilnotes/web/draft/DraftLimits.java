package org.councilnotes.web.draft;

import java.time.Duration;

/**
 * What is taken of a draft that is sent to be checked, and how long it is kept; see
 * application.properties.
 *
 * @param file bytes of a file at most
 * @param arrival in which all of it has to arrive
 * @param reading processor time for reading it
 * @param sentences most of them
 * @param checking time for checking it
 * @param kept how long what was found can be looked at after it was looked at last
 * @param room bytes, estimated, of everything that is kept
 */
record DraftLimits(
    long file,
    Duration arrival,
    Duration reading,
    int sentences,
    Duration checking,
    Duration kept,
    long room) {

  private static final long MEGABYTE = 1L << 20;

  private static final int MOST_TEXT = 8 << 20;

  /** Room for the other parts of a form. */
  private static final long OF_FORM = MEGABYTE;

  /** Bytes of a whole form. */
  long form() {
    return file + OF_FORM;
  }

  /** Bytes of pasted text, at most; JSON and plain text as a whole. */
  int text() {
    return (int) Math.min(MOST_TEXT, file);
  }

  /** Megabytes of a file at most. */
  long megabytes() {
    return inMegabytes(file);
  }

  static long inMegabytes(long bytes) {
    return Math.ceilDiv(bytes, MEGABYTE);
  }
}
