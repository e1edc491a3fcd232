package org.councilnotes.store;

/**
 * The versions of the pipeline in which a file was processed.
 *
 * @param reading version of reading; with another one the file is read again
 * @param tagging version of tagging; with another one the note is tagged again without opening the
 *     file. Empty where nothing was tagged
 */
public record PipelineVersion(String reading, String tagging) {

  /** The reading version of an imported note, which has no file and comes with its tags. */
  public static final String IMPORTED = "imported";

  private static final String NOTHING = "";

  /** The version for a file without a note of its own. */
  public PipelineVersion(String reading) {
    this(reading, NOTHING);
  }

  /** The same version for a file that is no longer the source of its note. */
  PipelineVersion untagged() {
    return new PipelineVersion(reading);
  }
}
