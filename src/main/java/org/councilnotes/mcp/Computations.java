package org.councilnotes.mcp;

import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.store.ArchiveReader;

/** Costly answers: a server shares them among those who ask, and limits how many run at a time. */
public interface Computations {

  /**
   * The comparison of notes of a world.
   *
   * @param ids in the order of the columns
   * @throws ToolRefusal where too many are being computed, or a note is gone
   */
  ComparisonView comparison(List<String> ids, ArchiveReader world);

  /**
   * A table of a world.
   *
   * @throws ToolRefusal where too many are being computed
   */
  Coverage coverage(CoverageRequest request, ArchiveReader world);

  /**
   * A draft, checked against a world, without alarms that are dismissed for good. Nothing is kept.
   *
   * @param text of the draft
   * @param series that it is said to belong to, one of the world
   * @throws ToolRefusal where it cannot be read, or too many are being checked
   */
  DraftCheck check(String text, Optional<String> series, ArchiveReader world);
}
