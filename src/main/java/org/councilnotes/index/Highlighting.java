package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.councilnotes.note.TextRange;

/**
 * Where a query matches in the text of a passage: read off the offsets that are indexed with each
 * term, so that exactly what made the passage match is shown, phrases only where they stand.
 */
final class Highlighting {

  private static final Set<String> TEXT_FIELDS =
      Stream.of(TextForm.values())
          .flatMap(form -> Stream.of(TextPart.TEXT.in(form), TextPart.DELETED.in(form)))
          .collect(Collectors.toUnmodifiableSet());

  private final List<LeafReaderContext> leaves;
  private final Weight weight;

  /**
   * Prepares to look.
   *
   * @param weight of the query
   */
  Highlighting(IndexSearcher searcher, Weight weight) {
    this.leaves = searcher.getLeafContexts();
    this.weight = weight;
  }

  /** Of a query that is asked for nothing else. */
  static Highlighting of(IndexSearcher searcher, Query query) throws IOException {
    return new Highlighting(
        searcher,
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
  }

  /** The matches in one document, in order; those that overlap are one. */
  List<TextRange> in(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    List<TextRange> ranges = new ArrayList<>();
    if (matches != null) {
      for (String field : matches) {
        if (TEXT_FIELDS.contains(field)) {
          addRanges(matches.getMatches(field), ranges);
        }
      }
    }
    return merged(ranges);
  }

  private static void addRanges(MatchesIterator matches, List<TextRange> ranges)
      throws IOException {
    while (matches.next()) {
      ranges.add(new TextRange(matches.startOffset(), matches.endOffset()));
    }
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    Collections.sort(ranges);
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : ranges) {
      if (!merged.isEmpty() && merged.getLast().overlaps(range)) {
        TextRange last = merged.removeLast();
        merged.add(new TextRange(last.start(), Math.max(last.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
