package org.councilnotes.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.councilnotes.note.PassageKind;
import org.councilnotes.search.Sort;
import org.councilnotes.terms.Plan;
import org.councilnotes.terms.Refining;

/**
 * A closer look at the best: a few are scored once more by what would cost too much for all, and
 * put in the order of both scores together. How many is always the same, whatever page is asked
 * for, so that pages neither overlap nor leave anything out.
 */
final class CloserLook {

  private static final PassageKind[] KINDS = PassageKind.values();

  private final IndexSearcher searcher;
  private final Columns columns;
  private final NoteOrder order;
  private final SearchedWords words;
  private final Supplier<Optional<Refining>> refining;

  /**
   * Prepares to look.
   *
   * @param refining asked for only where there is something to put in order
   */
  CloserLook(IndexView view, SearchedWords words, Supplier<Optional<Refining>> refining) {
    this.searcher = view.searcher();
    this.columns = view.columns();
    this.order = columns.order(Sort.RELEVANCE);
    this.words = words;
    this.refining = refining;
  }

  Ranking of(Ranking ranking) {
    return most -> {
      long[] keys = ranking.best(Math.max(most, Refining.LOOKED_AT));
      int looked = Math.min(Refining.LOOKED_AT, keys.length);
      Optional<Refining> refined = looked > 1 ? refining.get() : Optional.empty();
      if (refined.isPresent()) {
        refine(keys, looked, new Points(refined.get()));
      }
      return Arrays.copyOf(keys, Math.min(most, keys.length));
    };
  }

  private void refine(long[] keys, int looked, Points points) throws IOException {
    long[] byDocument = new long[looked];
    for (int i = 0; i < looked; i++) {
      int document = order.document(ListKey.place(keys[i]));
      byDocument[i] = (long) document << Integer.SIZE | i;
    }
    Arrays.sort(byDocument);
    for (long next : byDocument) {
      int i = (int) next;
      float more = points.of((int) (next >>> Integer.SIZE));
      keys[i] = ListKey.of(ListKey.score(keys[i]) + more, ListKey.place(keys[i]));
    }
    Arrays.sort(keys, 0, looked);
  }

  /** What is added to the scores of documents, asked for in ascending order. */
  private final class Points {

    private final Matcher inText;
    private final Matcher more;
    private int segment;
    private int end;
    private int base;
    private byte[] kinds = {};

    Points(Refining refining) throws IOException {
      inText = new Matcher(refining.inText(), ScoreMode.COMPLETE_NO_SCORES);
      more = new Matcher(refining.more(), ScoreMode.COMPLETE);
      enter(0);
    }

    private void enter(int newSegment) throws IOException {
      Segment own = columns.segments().get(newSegment);
      segment = newSegment;
      base = own.leaf().docBase;
      end = base + own.reader().maxDoc();
      kinds = own.columns().kinds(own.reader());
      inText.enter(own);
      more.enter(own);
    }

    float of(int document) throws IOException {
      while (document >= end) {
        enter(segment + 1);
      }
      int own = document - base;
      float points = more.matches(own) ? more.score() : 0;
      return inText.matches(own) ? points + Refining.inText(KINDS[kinds[own]]) : points;
    }
  }

  /** Whether documents of a segment match, asked for in ascending order. */
  private final class Matcher {

    private final Weight weight;
    private Optional<Scorer> scorer = Optional.empty();

    Matcher(Plan plan, ScoreMode mode) throws IOException {
      weight = searcher.createWeight(searcher.rewrite(words.query(plan)), mode, 1);
    }

    void enter(Segment segment) throws IOException {
      scorer = Optional.ofNullable(weight.scorer(segment.leaf()));
    }

    boolean matches(int document) throws IOException {
      if (scorer.isEmpty()) {
        return false;
      }
      int at = scorer.get().docID();
      return (at < document ? scorer.get().iterator().advance(document) : at) == document;
    }

    float score() throws IOException {
      return scorer.orElseThrow().score();
    }
  }
}
