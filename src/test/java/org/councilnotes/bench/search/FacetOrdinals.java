package org.councilnotes.bench.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** Counts the values of three facets by their ordinals while the best hits are found. */
final class FacetOrdinals {

  private static final List<String> FACETS = List.of("prog", "country", "year");

  private final @Nullable OrdinalMap[] global = new OrdinalMap[FACETS.size()];
  private final int[] sizes = new int[FACETS.size()];

  FacetOrdinals(IndexReader reader) throws IOException {
    for (int facet = 0; facet < sizes.length; facet++) {
      SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, FACETS.get(facet));
      sizes[facet] = (int) values.getValueCount();
      global[facet] =
          values instanceof MultiDocValues.MultiSortedSetDocValues multi ? multi.mapping : null;
    }
  }

  /** What one search gave: hits, and for each facet the count of each value. */
  static final class Counted {

    private final TopDocs top;
    private final long hits;
    private final int[][] counts;

    private Counted(TopDocs top, long hits, int[][] counts) {
      this.top = top;
      this.hits = hits;
      this.counts = counts;
    }

    TopDocs top() {
      return top;
    }

    /** What there is to compare: a chosen facet shows its alternatives elsewhere. */
    Engine.Found found(Set<String> chosen) {
      int values = 0;
      long sum = 0;
      for (int facet = 0; facet < counts.length; facet++) {
        if (!chosen.contains(FACETS.get(facet))) {
          values += (int) Arrays.stream(counts[facet]).filter(count -> count > 0).count();
          sum += Arrays.stream(counts[facet]).asLongStream().sum();
        }
      }
      return new Engine.Found(hits, values, sum);
    }
  }

  CollectorManager<Pass, Counted> counting(int best) {
    return new CollectorManager<>() {
      @Override
      public Pass newCollector() {
        return new Pass(best);
      }

      @Override
      public Counted reduce(Collection<Pass> passes) {
        return passes.iterator().next().counted(); // one thread, one pass
      }
    };
  }

  /** Counts the values of one facet, without scores. */
  CollectorManager<Collector, int[]> alone(String name) {
    int facet = FACETS.indexOf(name);
    int[] counts = new int[sizes[facet]];
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() {
        return new AlonePass(facet, counts);
      }

      @Override
      public int[] reduce(Collection<Collector> passes) {
        return counts;
      }
    };
  }

  /** One pass over the matches that counts one facet. */
  private final class AlonePass implements Collector {

    private final int facet;
    private final int[] counts;

    private AlonePass(int facet, int[] counts) {
      this.facet = facet;
      this.counts = counts;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      SegmentCounts column = SegmentCounts.of(segment, FACETS.get(facet));
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
          column.count(document);
        }

        @Override
        public void finish() {
          column.addTo(counts, map(facet, segment.ord));
        }
      };
    }
  }

  private LongValues map(int facet, int segment) {
    OrdinalMap map = global[facet];
    return map == null ? LongValues.IDENTITY : map.getGlobalOrds(segment);
  }

  /** One pass over the matches. */
  final class Pass implements Collector {

    private final TopScoreDocCollector top;
    private final int[][] counts = new int[FACETS.size()][];
    private long hits;

    private Pass(int best) {
      top = new TopScoreDocCollectorManager(best, null, Integer.MAX_VALUE).newCollector();
      for (int facet = 0; facet < counts.length; facet++) {
        counts[facet] = new int[sizes[facet]];
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      LeafCollector ranking = top.getLeafCollector(segment);
      SegmentCounts[] columns = new SegmentCounts[counts.length];
      for (int facet = 0; facet < columns.length; facet++) {
        columns[facet] = SegmentCounts.of(segment, FACETS.get(facet));
      }
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) throws IOException {
          ranking.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
          ranking.collect(document);
          hits++;
          for (SegmentCounts column : columns) {
            column.count(document);
          }
        }

        @Override
        public void finish() {
          for (int facet = 0; facet < columns.length; facet++) {
            columns[facet].addTo(counts[facet], map(facet, segment.ord));
          }
        }
      };
    }

    private Counted counted() {
      return new Counted(top.topDocs(), hits, counts);
    }
  }

  /** The counts of one facet in one segment; most passages have one year and no list of them. */
  private static final class SegmentCounts {

    private final SortedSetDocValues many;
    private final @Nullable SortedDocValues one;
    private final int[] counts;

    private SegmentCounts(SortedSetDocValues many) {
      this.many = many;
      this.one = DocValues.unwrapSingleton(many);
      this.counts = new int[(int) many.getValueCount()];
    }

    static SegmentCounts of(LeafReaderContext segment, String facet) throws IOException {
      return new SegmentCounts(DocValues.getSortedSet(segment.reader(), facet));
    }

    void count(int document) throws IOException {
      if (one != null) {
        if (one.advanceExact(document)) {
          counts[one.ordValue()]++;
        }
      } else if (many.advanceExact(document)) {
        for (int i = many.docValueCount(); i > 0; i--) {
          counts[(int) many.nextOrd()]++;
        }
      }
    }

    void addTo(int[] all, LongValues map) {
      for (int value = 0; value < counts.length; value++) {
        if (counts[value] != 0) {
          all[(int) map.get(value)] += counts[value];
        }
      }
    }
  }
}
