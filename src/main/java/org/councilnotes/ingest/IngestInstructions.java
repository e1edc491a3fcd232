package org.councilnotes.ingest;

/**
 * How files get into the archive, for the pages of an empty archive.
 *
 * @param corpus the corpus folder as the operator named it
 * @param command that reads new files into the archive
 * @param watched whether new files are read without a command
 */
public record IngestInstructions(String corpus, String command, boolean watched) {

  /** The instructions for the default folders. */
  public static final IngestInstructions USUAL =
      new IngestInstructions("corpus", "./archive ingest", false);
}
