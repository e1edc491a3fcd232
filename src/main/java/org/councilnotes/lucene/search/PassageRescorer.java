package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.councilnotes.lucene.column.PassageOrder;
import org.councilnotes.lucene.column.SegmentView;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.lucene.query.LuceneQueryContext;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.note.PassageKind;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.plan.RescorePlan;
import org.councilnotes.query.HitOrder;

/**
 * Scores the best hits again by queries that are too expensive for all matches, and sorts them by
 * the new scores. The number of rescored hits does not depend on the page, so that pages neither
 * overlap nor leave gaps.
 */
final class PassageRescorer {

  private static final PassageKind[] KINDS = PassageKind.values();

  private final IndexSearcher searcher;
  private final ViewColumns columns;
  private final PassageOrder order;
  private final LuceneQueryContext words;
  private final Supplier<Optional<RescorePlan>> refining;

  /**
   * Prepares rescoring.
   *
   * @param refining evaluated only where there are at least two hits
   */
  PassageRescorer(
      LuceneIndexView view, LuceneQueryContext words, Supplier<Optional<RescorePlan>> refining) {
    this.searcher = view.searcher();
    this.columns = view.columns();
    this.order = columns.order(HitOrder.RELEVANCE);
    this.words = words;
    this.refining = refining;
  }

  HitCollector.Ranking of(HitCollector.Ranking ranking) {
    return most -> {
      long[] keys = ranking.best(Math.max(most, RescorePlan.LOOKED_AT));
      int looked = Math.min(RescorePlan.LOOKED_AT, keys.length);
      Optional<RescorePlan> refined = looked > 1 ? refining.get() : Optional.empty();
      if (refined.isPresent()) {
        refine(keys, looked, new Points(refined.get()));
      }
      return Arrays.copyOf(keys, Math.min(most, keys.length));
    };
  }

  private void refine(long[] keys, int looked, Points points) throws IOException {
    long[] byDocument = new long[looked];
    for (int i = 0; i < looked; i++) {
      int document = order.document(SortKey.place(keys[i]));
      byDocument[i] = (long) document << Integer.SIZE | i;
    }
    Arrays.sort(byDocument);
    for (long next : byDocument) {
      int i = (int) next;
      float score = points.of((int) (next >>> Integer.SIZE));
      keys[i] = SortKey.of(score, SortKey.place(keys[i]));
    }
    Arrays.sort(keys, 0, looked);
  }

  /** The new score of a document. Documents must be asked for in ascending order. */
  private final class Points {

    private final List<Matcher> inText;
    private final List<Matcher> more;
    private int end;
    private int base;
    private byte[] kinds = {};

    Points(RescorePlan rescorePlan) throws IOException {
      inText = matchers(rescorePlan.inText(), ScoreMode.COMPLETE_NO_SCORES);
      more = matchers(rescorePlan.more(), ScoreMode.COMPLETE);
    }

    private void enter(SegmentView own) throws IOException {
      base = own.leaf().docBase;
      end = base + own.reader().maxDoc();
      kinds = own.columns().kinds(own.reader());
      for (Matcher matcher : inText) {
        matcher.enter(own);
      }
      for (Matcher matcher : more) {
        matcher.enter(own);
      }
    }

    float of(int document) throws IOException {
      if (document >= end) {
        enter(columns.segments().get(ReaderUtil.subIndex(document, searcher.getLeafContexts())));
      }
      int own = document - base;
      double points = isInText(own) ? RescorePlan.inText(KINDS[kinds[own]]) : 0;
      for (Matcher matcher : more) {
        points += matcher.matches(own) ? matcher.score() : 0;
      }
      return (float) points;
    }

    private boolean isInText(int own) throws IOException {
      for (Matcher matcher : inText) {
        if (matcher.matches(own)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A matcher for each of several optional plans. For so few documents they cost less one by one
   * than as one query, which would order them by cost first.
   */
  private List<Matcher> matchers(MatchPlan plan, ScoreMode mode) throws IOException {
    List<Matcher> matchers = new ArrayList<>();
    for (MatchPlan part : MatchPlan.alternatives(plan)) {
      matchers.add(new Matcher(part, mode));
    }
    return matchers;
  }

  /** Tests whether documents match. Documents of a segment must be asked for in ascending order. */
  private final class Matcher {

    private final Weight weight;
    private Optional<Scorer> scorer = Optional.empty();
    private Optional<TwoPhaseIterator> positions = Optional.empty();
    private DocIdSetIterator documents = DocIdSetIterator.empty();

    Matcher(MatchPlan plan, ScoreMode mode) throws IOException {
      weight = searcher.createWeight(searcher.rewrite(words.query(plan)), mode, 1);
    }

    void enter(SegmentView segment) throws IOException {
      scorer = Optional.ofNullable(weight.scorer(segment.leaf()));
      positions = scorer.flatMap(s -> Optional.ofNullable(s.twoPhaseIterator()));
      documents =
          positions
              .map(TwoPhaseIterator::approximation)
              .or(() -> scorer.map(Scorer::iterator))
              .orElseGet(DocIdSetIterator::empty);
    }

    /** Whether a document matches. May be called once for each. */
    boolean matches(int document) throws IOException {
      int at = documents.docID();
      return (at < document ? documents.advance(document) : at) == document
          && (positions.isEmpty() || positions.get().matches());
    }

    float score() throws IOException {
      return scorer.orElseThrow().score();
    }
  }
}
