package org.councilnotes.json;

import java.util.List;
import org.councilnotes.workbench.VocabularyChange;
import org.councilnotes.workbench.VocabularyChange.Place;
import org.councilnotes.workbench.VocabularyChange.ProgrammeChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a change of the vocabulary would alter, as JSON. */
public final class VocabularyChangeJson {

  private VocabularyChangeJson() {}

  /**
   * {@code programmes}, each with {@code code}, {@code before}, {@code after}, {@code gained},
   * {@code lost} (numbers of passages) and ids of some passages; {@code gained} and {@code lost}
   * over all; {@code notes} that were tagged again and whether these are all ({@code complete}).
   */
  public static JsonNode write(VocabularyChange change) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    JsonFields.list(json, "programmes", change.programmes(), VocabularyChangeJson::write);
    json.put("gained", change.gained()).put("lost", change.lost());
    return json.put("notes", change.notes()).put("complete", change.isComplete());
  }

  private static void write(ProgrammeChange change, ObjectNode json) {
    json.put("code", change.code()).put("before", change.before()).put("after", change.after());
    json.put("gained", change.gained()).put("lost", change.lost());
    JsonFields.texts(json, "gainedPassages", ids(change.gainedPlaces()));
    JsonFields.texts(json, "lostPassages", ids(change.lostPlaces()));
  }

  private static List<String> ids(List<Place> places) {
    return places.stream().map(place -> place.passage().id()).toList();
  }
}
