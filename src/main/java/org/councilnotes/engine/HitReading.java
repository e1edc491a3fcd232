package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.json.LifeJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Life;
import org.councilnotes.note.Passage;
import org.councilnotes.search.Hit;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Same;
import org.councilnotes.terms.Fields;
import org.councilnotes.words.Highlighting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the passages that were found, with their notes, the places that match and, where hits are
 * wordings, the other passages of each.
 *
 * @param same finds the passages of a wording; empty where each stands for itself
 */
record HitReading(EngineView view, Highlighting highlighting, Optional<SameWording> same) {

  private static final List<String> WANTED =
      List.of(Fields.JSON, Fields.SECTION_HEADING, Fields.LINEAGE);

  /** The hits in the same order. */
  List<Hit> read(List<Ranked> page) {
    if (page.isEmpty()) {
      return List.of();
    }
    List<ObjectNode> asked = new ArrayList<>();
    asked.add(Reads.ofIds(page.stream().map(Ranked::id).toList(), WANTED));
    same.flatMap(all -> all.asked(page)).ifPresent(asked::add);
    List<JsonNode> answers = view.reads().searches(asked);
    Map<String, JsonNode> documents = Reads.byId(answers.getFirst());
    Map<String, NoteSummary> notes = view.notes(page.stream().map(Ranked::note).toList());
    Map<String, Same> others =
        asked.size() == 1 ? Map.of() : same.map(all -> all.of(answers.getLast())).orElse(Map.of());
    List<Hit> hits = new ArrayList<>();
    for (Ranked one : page) {
      JsonNode document = Optional.ofNullable(documents.get(one.id())).orElseThrow();
      NoteSummary note = Optional.ofNullable(notes.get(one.note())).orElseThrow();
      hits.add(hit(document, note, Optional.ofNullable(others.get(one.group()))));
    }
    return hits;
  }

  private Hit hit(JsonNode document, NoteSummary note, Optional<Same> others) {
    Passage passage = NoteJson.readPassage(document.required(Fields.JSON));
    Same.Place place = new Same.Place(note, passage.id(), passage.place().page());
    Same alone = same.isEmpty() ? Same.alone(place) : new Same(1, List.of(place), life(document));
    return new Hit(
        passage,
        note,
        document.path(Fields.SECTION_HEADING).asString(""),
        highlighting.in(passage, note.naming().language()),
        others.map(some -> new Same(some.count(), some.places(), life(document))).orElse(alone));
  }

  private static Optional<Life> life(JsonNode document) {
    return Optional.ofNullable(document.get(Fields.LINEAGE)).map(LifeJson::read);
  }
}
