package org.councilnotes.suggest;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.councilnotes.search.Facets;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;

/**
 * What searches would find in one snapshot. Each call may be a journey to another machine: many
 * searches are counted at once.
 */
public interface Counts {

  /** Those of which passages have values. */
  Facets facets();

  /**
   * How many passages each of some searches finds, in their order; one may be counted as late as it
   * is read. They ask for neither hits nor facets.
   */
  default LongStream passages(List<SearchRequest> requests) {
    return answers(requests).mapToLong(answer -> answer.total().passages());
  }

  /** The answers to some searches, as {@link org.councilnotes.search.ArchiveReader#answer}. */
  Stream<SearchResult> answers(List<SearchRequest> requests);
}
