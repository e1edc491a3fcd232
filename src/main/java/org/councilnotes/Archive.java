package org.councilnotes;

import org.councilnotes.cli.ArchiveCommand;

/** The archive's main class. */
public final class Archive {

  private Archive() {}

  /** Runs the command of the command line. */
  public static void main(String[] arguments) {
    System.exit(ArchiveCommand.run(arguments));
  }
}
