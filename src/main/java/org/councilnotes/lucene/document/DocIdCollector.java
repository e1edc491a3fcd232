package org.councilnotes.lucene.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Collects the numbers of all documents that match a query, ascending. Memory grows with the number
 * of matches, not with the size of the index as for a top-n collector.
 */
public final class DocIdCollector
    implements CollectorManager<DocIdCollector.Matches, List<Integer>> {

  /** The matches of some segments. */
  static final class Matches implements Collector {

    private final List<Integer> documents = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) {
      int first = segment.docBase;
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
          documents.add(first + document);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public Matches newCollector() {
    return new Matches();
  }

  @Override
  public List<Integer> reduce(Collection<Matches> all) {
    return all.stream().flatMap(found -> found.documents.stream()).sorted().toList();
  }
}
