package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.lucene.column.PassageOrder;
import org.councilnotes.lucene.column.SegmentView;
import org.councilnotes.lucene.document.UncheckedIo;
import org.councilnotes.lucene.query.LuceneQueryContext;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.plan.SimilarPassagePlan;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.SearchHit;

/**
 * Finds the passages most similar to a text: BM25 over its rarest words, each in its best form.
 * Collects only the top hits, so dynamic pruning skips most passages that share only a common word.
 * Passages of equal score are sorted by note, then by position in the note.
 */
public final class LuceneSimilarPassageSearch {

  /** Documents that one thread reads one after another. */
  private static final int READ_AT_ONCE = 64;

  private final LuceneIndexView view;
  private final IndexSearcher searcher;
  private final WordScope words;

  public LuceneSimilarPassageSearch(LuceneIndexView view, WordScope words) {
    this.view = view;
    this.searcher = view.searcher();
    this.words = words;
  }

  /** Those of each text, in the order of the texts; several texts at once. */
  public List<List<SearchHit>> find(List<String> texts, int most) {
    List<int[]> found =
        texts.parallelStream().map(text -> UncheckedIo.from(() -> best(text, most))).toList();
    int[] each = found.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    List<SearchHit> hits =
        IntStream.rangeClosed(0, each.length / READ_AT_ONCE)
            .parallel()
            .mapToObj(part -> part(each, part))
            .flatMap(part -> UncheckedIo.from(() -> read(part)).stream())
            .toList();
    return found.stream()
        .map(
            documents ->
                Arrays.stream(documents)
                    .mapToObj(document -> hits.get(Arrays.binarySearch(each, document)))
                    .toList())
        .toList();
  }

  private static int[] part(int[] documents, int part) {
    int from = part * READ_AT_ONCE;
    return Arrays.copyOfRange(documents, from, Math.min(from + READ_AT_ONCE, documents.length));
  }

  private List<SearchHit> read(int[] documents) throws IOException {
    return new LuceneHitReader(view, Highlighting.NONE, Optional.empty()).read(documents);
  }

  private int[] best(String text, int most) throws IOException {
    LuceneQueryContext known = LuceneQueryContext.in(searcher);
    Optional<MatchPlan> plan = SimilarPassagePlan.of(text, words, known.forms(), known.terms());
    if (plan.isEmpty() || most == 0) {
      return new int[0];
    }
    Weight weight =
        searcher.createWeight(searcher.rewrite(known.query(plan.get())), ScoreMode.TOP_SCORES, 1);
    return best(weight, most);
  }

  /** The documents with the highest scores, best first; equal scores in the order of passages. */
  private int[] best(Weight weight, int most) throws IOException {
    PassageOrder order = view.columns().order(HitOrder.RELEVANCE);
    List<SegmentView> segments = view.columns().segments();
    SortKeyHeap lowest = new SortKeyHeap(most);
    for (int i = 0; i < segments.size(); i++) {
      SegmentView segment = segments.get(i);
      new BestPassageCollector(lowest, order, i, segment.blocks().withCoverLines())
          .scoreAll(weight, segment.leaf(), segment.reader().getLiveDocs());
    }
    return Arrays.stream(lowest.sorted())
        .mapToInt(key -> order.document(SortKey.place(key)))
        .toArray();
  }
}
