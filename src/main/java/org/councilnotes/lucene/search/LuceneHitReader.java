package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.json.WordingHistoryJson;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads hits: passages with their notes, the ranges that match and, where hits are wordings, the
 * duplicate group of each. For use by one thread.
 */
final class LuceneHitReader {

  private static final Set<String> FIELDS =
      Set.of(IndexFields.NOTE_ID, IndexFields.JSON, IndexFields.SECTION_HEADING);
  private static final Set<String> WITH_LIFE =
      Set.of(
          IndexFields.NOTE_ID, IndexFields.JSON, IndexFields.SECTION_HEADING, IndexFields.LINEAGE);

  private final LuceneIndexView view;
  private final Highlighting highlighting;
  private final Optional<LuceneDuplicateFinder> same;
  private final StoredFields stored;

  /**
   * Prepares to read.
   *
   * @param same finds duplicate groups; empty where hits are passages
   */
  LuceneHitReader(
      LuceneIndexView view, Highlighting highlighting, Optional<LuceneDuplicateFinder> same)
      throws IOException {
    this.view = view;
    this.highlighting = highlighting;
    this.same = same;
    this.stored = view.searcher().storedFields();
  }

  /** The hits, in the order of the documents. */
  List<SearchHit> read(int[] documents) throws IOException {
    List<SearchHit> hits = new ArrayList<>();
    for (int document : documents) {
      hits.add(read(document));
    }
    return hits;
  }

  SearchHit read(int document) throws IOException {
    Document fields = stored.document(document, same.isPresent() ? WITH_LIFE : FIELDS);
    Passage passage =
        StoredNoteJson.passage(JsonMapper.shared().readTree(fields.get(IndexFields.JSON)));
    NoteSummary note = view.notes().of(fields.get(IndexFields.NOTE_ID));
    DuplicateGroup.Place place =
        new DuplicateGroup.Place(note, passage.id(), passage.place().page());
    return new SearchHit(
        passage,
        note,
        fields.get(IndexFields.SECTION_HEADING),
        highlighting.in(passage, note.naming().language()),
        same.isPresent()
            ? same.get().of(document, place, life(fields))
            : DuplicateGroup.alone(place));
  }

  private static Optional<WordingHistory> life(Document fields) {
    return Optional.ofNullable(fields.get(IndexFields.LINEAGE))
        .map(json -> WordingHistoryJson.read(JsonMapper.shared().readTree(json)));
  }
}
