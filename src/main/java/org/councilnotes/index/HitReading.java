package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.councilnotes.json.LifeJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Life;
import org.councilnotes.note.Passage;
import org.councilnotes.search.Hit;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Same;
import org.councilnotes.terms.Fields;
import org.councilnotes.words.Highlighting;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the passages that were found, with their notes, the places that match and, where hits are
 * wordings, the other passages of each. For use by one thread.
 */
final class HitReading {

  private static final Set<String> FIELDS =
      Set.of(Fields.NOTE_ID, Fields.JSON, Fields.SECTION_HEADING);
  private static final Set<String> WITH_LIFE =
      Set.of(Fields.NOTE_ID, Fields.JSON, Fields.SECTION_HEADING, Fields.LINEAGE);

  private final IndexView view;
  private final Highlighting highlighting;
  private final Optional<SameWording> same;
  private final StoredFields stored;

  /**
   * Prepares to read.
   *
   * @param same finds the passages of a wording; empty where each stands for itself
   */
  HitReading(IndexView view, Highlighting highlighting, Optional<SameWording> same)
      throws IOException {
    this.view = view;
    this.highlighting = highlighting;
    this.same = same;
    this.stored = view.searcher().storedFields();
  }

  /** The hits in the same order. */
  List<Hit> read(int[] documents) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (int document : documents) {
      hits.add(read(document));
    }
    return hits;
  }

  Hit read(int document) throws IOException {
    Document fields = stored.document(document, same.isPresent() ? WITH_LIFE : FIELDS);
    Passage passage = NoteJson.readPassage(JsonMapper.shared().readTree(fields.get(Fields.JSON)));
    NoteSummary note = view.notes().of(fields.get(Fields.NOTE_ID));
    Same.Place place = new Same.Place(note, passage.id(), passage.place().page());
    return new Hit(
        passage,
        note,
        fields.get(Fields.SECTION_HEADING),
        highlighting.in(passage, note.naming().language()),
        same.isPresent() ? same.get().of(document, place, life(fields)) : Same.alone(place));
  }

  private static Optional<Life> life(Document fields) {
    return Optional.ofNullable(fields.get(Fields.LINEAGE))
        .map(json -> LifeJson.read(JsonMapper.shared().readTree(json)));
  }
}
