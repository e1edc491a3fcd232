package org.councilnotes.web.waiting;

import java.util.List;
import org.councilnotes.ingest.MissingFiles;
import org.councilnotes.note.text.ControlCharacterEscaping;

/**
 * The files that are missing, as the page shows them.
 *
 * @param count number of all that are missing
 * @param known number of all known files
 * @param paths the first of them
 */
record MissingFileList(int count, int known, List<String> paths) {

  private static final int MOST = 20;

  MissingFileList {
    paths = List.copyOf(paths);
  }

  static MissingFileList of(MissingFiles missing) {
    return new MissingFileList(
        missing.paths().size(),
        missing.known(),
        missing.paths().stream().limit(MOST).map(ControlCharacterEscaping::escapeLine).toList());
  }

  /** How many of them are not named. */
  public int more() {
    return count - paths.size();
  }
}
