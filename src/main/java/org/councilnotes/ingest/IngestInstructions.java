package org.councilnotes.ingest;

/**
 * How files get into the archive, as its pages say it while it is empty.
 *
 * @param corpus the folder of the corpus as whoever runs the archive named it
 * @param command what reads new files into the archive
 * @param watched whether they are read without a command
 */
public record IngestInstructions(String corpus, String command, boolean watched) {

  /** Of an archive that was told neither folder. */
  public static final IngestInstructions USUAL =
      new IngestInstructions("corpus", "./archive ingest", false);
}
