package org.councilnotes;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.councilnotes.cli.ArchiveCommand;

/** The archive's main class. */
public final class Archive {

  /** Lucene tells on each start whether vectors are fast: nothing for those who look up a note. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Archive() {}

  /**
   * Runs the command of the command line. Numbers have the same digits on every machine: editions
   * and numbers of documents are stored as they are written, and Arabic locales have digits of
   * their own.
   */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    VECTORS.setLevel(Level.OFF);
    System.exit(ArchiveCommand.run(arguments));
  }
}
