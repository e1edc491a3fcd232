package org.councilnotes.lucene.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.json.JsonMapper;

/** Reads single passages by their ids. */
public record LuceneStoredPassages(IndexSearcher searcher) {

  private static final Set<String> JSON = Set.of(IndexFields.JSON);

  /**
   * Passages; those that are not there are left out.
   *
   * @param ids of passages, by id of note
   */
  public Map<String, List<Passage>> read(Map<String, Set<String>> ids) throws IOException {
    Map<String, List<Passage>> found = new HashMap<>();
    for (Map.Entry<String, Set<String>> note : ids.entrySet()) {
      List<Passage> passages = new ArrayList<>();
      for (LeafReaderContext segment : searcher.getLeafContexts()) {
        read(note.getKey(), note.getValue(), segment.reader(), passages);
      }
      found.put(note.getKey(), passages);
    }
    return found;
  }

  private static void read(String note, Set<String> ids, LeafReader segment, List<Passage> found)
      throws IOException {
    PostingsEnum documents =
        segment.postings(new Term(IndexFields.NOTE_ID, note), PostingsEnum.NONE);
    if (documents == null) {
      return;
    }
    BinaryDocValues inNote = DocValues.getBinary(segment, IndexFields.ID_IN_NOTE);
    StoredFields stored = segment.storedFields();
    Bits live = segment.getLiveDocs();
    for (int one = documents.nextDoc();
        one != DocIdSetIterator.NO_MORE_DOCS;
        one = documents.nextDoc()) {
      if ((live == null || live.get(one))
          && inNote.advanceExact(one)
          && ids.contains(note + inNote.binaryValue().utf8ToString())) {
        String json = stored.document(one, JSON).get(IndexFields.JSON);
        found.add(StoredNoteJson.passage(JsonMapper.shared().readTree(json)));
      }
    }
  }
}
