package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import org.councilnotes.note.WordingHistory;

/**
 * Reads the series of one world and the wording histories of their passages. Answers of one call
 * come from one snapshot.
 */
public interface SeriesReader {

  /**
   * The notes of a series, in every version and language, oldest first; empty for an unknown id.
   */
  List<NoteSummary> series(String id);

  /** The wording histories of the passages of a note, by id of passage; empty for an unknown id. */
  Map<String, WordingHistory> wordingHistories(String note);
}
