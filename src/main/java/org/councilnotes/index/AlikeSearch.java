package org.councilnotes.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Words;
import org.councilnotes.terms.AlikePlan;
import org.councilnotes.terms.Plan;
import org.councilnotes.words.Highlighting;

/**
 * Finds the passages most alike to a text: BM25 over its rarest words, each in its best form. Only
 * the best are looked for, so that most of what shares but a common word is never scored.
 */
final class AlikeSearch {

  private final IndexView view;
  private final IndexSearcher searcher;
  private final Words words;

  AlikeSearch(IndexView view, Words words) {
    this.view = view;
    this.searcher = view.searcher();
    this.words = words;
  }

  List<Hit> find(String text, int most) throws IOException {
    SearchedWords known = SearchedWords.in(searcher);
    Optional<Plan> plan = AlikePlan.of(text, words, known.forms(), known.terms());
    if (plan.isEmpty() || most == 0) {
      return List.of();
    }
    int[] found =
        Arrays.stream(searcher.search(known.query(plan.get()), most).scoreDocs)
            .mapToInt(hit -> hit.doc)
            .toArray();
    return new HitReading(view, Highlighting.NONE, Optional.empty()).read(found);
  }
}
