package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import org.councilnotes.note.WordingHistory;

/**
 * Reads the series of one world and the wordings in them. Answers of one call come from one
 * snapshot.
 */
public interface SeriesReader {

  /**
   * The notes of a series, in every version and language, oldest first; empty for an unknown id.
   */
  List<NoteSummary> series(String id);

  /**
   * The lives of the passages of a note through the editions of its series, by the id of the
   * passage; empty for an unknown id.
   */
  Map<String, WordingHistory> lives(String note);
}
