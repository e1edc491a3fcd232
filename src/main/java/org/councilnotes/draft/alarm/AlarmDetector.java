package org.councilnotes.draft.alarm;

import java.util.List;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.store.ArchiveReader;

/** Finds alarms of one kind in a draft. */
@FunctionalInterface
interface AlarmDetector {

  /**
   * The alarms of a draft, in the order of their places.
   *
   * @param world the archive that the draft is checked against
   */
  List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world);
}
