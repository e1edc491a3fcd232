package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.schema.IndexFields;

/**
 * Finds the duplicate group of a hit: the passages of the same wording among all that were found.
 */
record LuceneDuplicateFinder(LuceneIndexView view, HitCollector hitCollector) {

  /**
   * The duplicate group of a passage.
   *
   * @param document the passage
   * @param own its place
   */
  DuplicateGroup of(int document, DuplicateGroup.Place own, Optional<WordingHistory> life)
      throws IOException {
    List<Integer> all = found(document);
    if (all.size() < 2) {
      return new DuplicateGroup(1, List.of(own), life);
    }
    return new DuplicateGroup(all.size(), places(all), life);
  }

  /** All passages of the wording that were found, by number of document. */
  private List<Integer> found(int document) throws IOException {
    List<LeafReaderContext> leaves = view.searcher().getLeafContexts();
    Optional<BytesRef> wording = wording(document, leaves);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; wording.isPresent() && i < leaves.size(); i++) {
      Term term = new Term(IndexFields.WORDING, wording.get());
      PostingsEnum passages = leaves.get(i).reader().postings(term, PostingsEnum.NONE);
      int next = passages == null ? DocIdSetIterator.NO_MORE_DOCS : passages.nextDoc();
      while (next != DocIdSetIterator.NO_MORE_DOCS) {
        if (hitCollector.contains(i, next)) {
          found.add(leaves.get(i).docBase + next);
        }
        next = passages.nextDoc();
      }
    }
    return found;
  }

  private static Optional<BytesRef> wording(int document, List<LeafReaderContext> leaves)
      throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedSetDocValues wordings = DocValues.getSortedSet(leaf.reader(), IndexFields.WORDING);
    return wordings.advanceExact(document - leaf.docBase)
        ? Optional.of(BytesRef.deepCopyOf(wordings.lookupOrd(wordings.nextOrd())))
        : Optional.empty();
  }

  /** Reads only the places that are listed. */
  private List<DuplicateGroup.Place> places(List<Integer> documents) throws IOException {
    Map<Integer, NoteSummary> notes = new HashMap<>();
    for (int document : documents) {
      notes.put(document, view.notes().of(document));
    }
    List<NoteSummary> oldestFirst = SeriesEditions.oldestFirst(List.copyOf(notes.values()));
    List<Integer> first =
        documents.stream()
            .sorted(Comparator.comparing(document -> oldestFirst.indexOf(notes.get(document))))
            .limit(DuplicateGroup.MOST_PLACES)
            .toList();
    List<DuplicateGroup.Place> places = new ArrayList<>();
    for (int document : first) {
      NoteSummary note = Optional.ofNullable(notes.get(document)).orElseThrow();
      places.add(view.notes().placeOf(document, note));
    }
    return places;
  }
}
