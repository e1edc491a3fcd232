package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.note.WordingHistory;

/**
 * The histories of the passages of one draft and of the edition before it. To compare them takes
 * long, and several detectors ask: it is done once. Safe for use by many threads.
 */
final class DraftHistories {

  private final Map<String, Map<String, WordingHistory>> byEdition = new ConcurrentHashMap<>();

  /** The histories of both, by the id of the passage. */
  Map<String, WordingHistory> of(DraftText draft, EarlierEdition edition) {
    return byEdition.computeIfAbsent(
        edition.note().id(), _ -> WordingHistories.of(List.of(edition.note(), draft.note())));
  }
}
