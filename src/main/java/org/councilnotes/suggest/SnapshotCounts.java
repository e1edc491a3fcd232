package org.councilnotes.suggest;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult;

/**
 * Counts what searches would find in one snapshot. A call may go to another machine, so many
 * searches are counted in one call.
 */
public interface SnapshotCounts {

  /** The facets of which passages have values. */
  ArchiveFacets facets();

  /**
   * How many passages each of some searches finds, in their order; one may be counted as late as it
   * is read. They ask for neither hits nor facets.
   */
  default LongStream passages(List<SearchRequest> requests) {
    return answers(requests).mapToLong(answer -> answer.total().passages());
  }

  /**
   * The answers to some searches, as {@link org.councilnotes.store.ArchiveReader#searchExactly}.
   */
  Stream<SearchResult> answers(List<SearchRequest> requests);
}
