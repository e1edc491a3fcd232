package org.councilnotes.store;

/**
 * In which version of the program's way a file came to its end.
 *
 * @param reading how it was read; another one means: read again
 * @param tagging how its note was tagged; another one means: tag the note again, whose file need
 *     not be opened for that; empty where nothing was tagged
 */
public record PipelineVersion(String reading, String tagging) {

  /** The reading of a note that was imported: it has no file to be read, and its tags are given. */
  public static final String IMPORTED = "imported";

  private static final String NOTHING = "";

  /** Of a file without a note of its own. */
  public PipelineVersion(String reading) {
    this(reading, NOTHING);
  }

  /** The same for a file whose note is another file's now. */
  PipelineVersion untagged() {
    return new PipelineVersion(reading);
  }
}
