package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * What a query matches, to be gone through once.
 *
 * @param bySegment empty for a segment in which nothing matches
 * @param cost about how many documents
 */
record Matches(List<Optional<ScorerSupplier>> bySegment, long cost) {

  static Matches of(Weight weight, List<LeafReaderContext> segments) throws IOException {
    List<Optional<ScorerSupplier>> bySegment = new ArrayList<>();
    long cost = 0;
    for (LeafReaderContext segment : segments) {
      ScorerSupplier scorers = weight.scorerSupplier(segment);
      bySegment.add(Optional.ofNullable(scorers));
      cost += scorers == null ? 0 : scorers.cost();
    }
    return new Matches(bySegment, cost);
  }
}
