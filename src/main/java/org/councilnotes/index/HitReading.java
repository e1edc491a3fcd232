package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.search.Hit;
import org.councilnotes.search.NoteSummary;
import tools.jackson.databind.json.JsonMapper;

/** Reads the passages that were found, with their notes and the places that match. */
final class HitReading {

  private static final Set<String> FIELDS =
      Set.of(Schema.NOTE_ID, Schema.JSON, Schema.SECTION_HEADING);

  private final IndexSearcher searcher;
  private final Highlighting highlighting;
  private final StoredNotes notes;
  private final Map<String, NoteSummary> summaries = new HashMap<>();

  HitReading(IndexSearcher searcher, Highlighting highlighting) {
    this.searcher = searcher;
    this.highlighting = highlighting;
    this.notes = new StoredNotes(searcher);
  }

  List<Hit> read(List<ScoreDoc> found) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : found) {
      hits.add(read(hit.doc));
    }
    return hits;
  }

  private Hit read(int document) throws IOException {
    Document stored = searcher.storedFields().document(document, FIELDS);
    Passage passage = NoteJson.readPassage(JsonMapper.shared().readTree(stored.get(Schema.JSON)));
    NoteSummary note = summary(stored.get(Schema.NOTE_ID));
    return new Hit(
        passage,
        note,
        stored.get(Schema.SECTION_HEADING),
        highlighting.in(passage, note.naming().language()));
  }

  /** A page often holds several passages of one note. */
  private NoteSummary summary(String noteId) throws IOException {
    NoteSummary known = summaries.get(noteId);
    if (known != null) {
      return known;
    }
    NoteSummary read =
        notes.summary(noteId).orElseThrow(() -> new IOException("passages without note " + noteId));
    summaries.put(noteId, read);
    return read;
  }
}
