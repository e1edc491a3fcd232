package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.councilnotes.lucene.column.NoteBlocks;
import org.councilnotes.lucene.column.SegmentView;
import org.councilnotes.lucene.column.ViewColumns;

/**
 * Collects all matches of a query once, applies the filters in batches, and passes what remains to
 * the facet counts and the hit collector.
 */
final class MatchCollector implements LeafCollector {

  private static final int AT_ONCE = 2048;

  private final ViewColumns columns;
  private final FilterMatcher filterMatcher;
  private final LuceneFacetCounting facets;
  private final HitCollector hitCollector;
  private final Optional<KeptCounts> kept;
  private final boolean scored;
  private final int[] documents;
  private final int[] streamed;
  private final float[] scores;
  private final PassageBatch found;
  private final List<PassageBatch> beside = new ArrayList<>();
  private int size;
  private int[] blocks = {};
  private Scorable scorer = new NoScore();

  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }

  /**
   * Prepares a pass.
   *
   * @param kept counts of segments that are known from before; empty for queries that have none
   * @param most about how many passages match, for the size of the batches
   */
  MatchCollector(
      ViewColumns columns,
      FilterMatcher filterMatcher,
      LuceneFacetCounting facets,
      HitCollector hitCollector,
      Optional<KeptCounts> kept,
      long most) {
    this.columns = columns;
    this.filterMatcher = filterMatcher;
    this.facets = facets;
    this.hitCollector = hitCollector;
    this.kept = kept;
    this.scored = hitCollector.isScored();
    int room = Math.clamp(most, 16, AT_ONCE);
    documents = new int[room];
    streamed = new int[scored ? 0 : room];
    scores = new float[scored ? room : 0];
    found = new PassageBatch(room);
    filterMatcher.facets().forEach(_ -> beside.add(new PassageBatch(room)));
  }

  void collectAll(QueryMatches matches) throws IOException {
    for (int i = 0; i < columns.segments().size(); i++) {
      SegmentView segment = columns.segments().get(i);
      Optional<ScorerSupplier> scorers = matches.bySegment().get(i);
      if (scorers.isPresent()) {
        filterMatcher.enter(i, segment);
        facets.enter(i);
        hitCollector.enter(i);
        long cost = scorers.get().cost();
        if (kept.isEmpty() || !kept.get().count(segment, cost)) {
          collectAll(segment, scorers.get());
          kept.ifPresent(counts -> counts.keep(segment, cost));
        }
        facets.leave();
      }
    }
  }

  private void collectAll(SegmentView segment, ScorerSupplier scorers) throws IOException {
    hitCollector.begin();
    blocks = filterMatcher.blocks(segment);
    scorers.bulkScorer().score(this, null, 0, DocIdSetIterator.NO_MORE_DOCS);
    flush();
  }

  @Override
  public void setScorer(Scorable newScorer) {
    scorer = newScorer;
  }

  @Override
  public void collect(int document) throws IOException {
    if (size == documents.length) {
      flush();
    }
    if (scored) {
      scores[size] = scorer.score();
    }
    documents[size++] = document;
  }

  @Override
  public void collect(DocIdStream stream) throws IOException {
    if (scored) {
      stream.forEach(this::collect);
      return;
    }
    for (int more = stream.intoArray(streamed); more > 0; more = stream.intoArray(streamed)) {
      addAll(more);
    }
  }

  /** Streams can be short, and batches shall not be. */
  private void addAll(int more) {
    if (size + more > documents.length) {
      flush();
    }
    System.arraycopy(streamed, 0, documents, size, more);
    size += more;
  }

  private void flush() {
    if (size > 0) {
      found.clear();
      if (filterMatcher.acceptsAll()) {
        takeAll();
      } else {
        applyFilters();
      }
      facets.found(found);
      hitCollector.add(found, scores);
      size = 0;
    }
  }

  private void takeAll() {
    for (int i = 0; i < size; i++) {
      int block = blocks[documents[i]];
      if (block != NoteBlocks.NONE) {
        take(i, block);
      }
    }
  }

  private void take(int i, int block) {
    if (scored) {
      scores[found.size()] = scores[i];
    }
    found.add(documents[i], block);
  }

  private void applyFilters() {
    beside.forEach(PassageBatch::clear);
    for (int i = 0; i < size; i++) {
      int block = blocks[documents[i]];
      int verdict =
          block == NoteBlocks.NONE ? FilterMatcher.OUT : filterMatcher.verdict(documents[i], block);
      if (verdict == FilterMatcher.FOUND) {
        take(i, block);
      } else if (verdict != FilterMatcher.OUT) {
        addBeside(verdict, documents[i], block);
      }
    }
    for (int facet = 0; facet < beside.size(); facet++) {
      facets.addSideways(facet, beside.get(facet));
    }
  }

  private void addBeside(int verdict, int document, int block) {
    for (int bits = verdict; bits != 0; bits &= bits - 1) {
      beside.get(Integer.numberOfTrailingZeros(bits)).add(document, block);
    }
  }

  /**
   * The scorers of a query, for one pass.
   *
   * @param bySegment empty for a segment without matches
   * @param cost estimated number of matches
   */
  record QueryMatches(List<Optional<ScorerSupplier>> bySegment, long cost) {

    static QueryMatches of(Weight weight, List<LeafReaderContext> segments) throws IOException {
      List<Optional<ScorerSupplier>> bySegment = new ArrayList<>();
      long cost = 0;
      for (LeafReaderContext segment : segments) {
        ScorerSupplier scorers = weight.scorerSupplier(segment);
        bySegment.add(Optional.ofNullable(scorers));
        cost += scorers == null ? 0 : scorers.cost();
      }
      return new QueryMatches(bySegment, cost);
    }
  }
}
