package org.councilnotes.json;

import java.util.List;
import org.councilnotes.store.NoteSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The notes whose reporting period a person has to decide, as JSON. */
public final class DoubtfulPeriodJson {

  private DoubtfulPeriodJson() {}

  /** Those among the notes: id, number, and the candidates as in the JSON of a note. */
  public static JsonNode write(List<NoteSummary> notes) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    notes.stream()
        .filter(note -> !note.report().doubtful().isEmpty())
        .sorted(NoteSummary.NEWEST_FIRST)
        .forEach(note -> write(note, json.addObject()));
    return json;
  }

  private static void write(NoteSummary note, ObjectNode json) {
    json.put("note", note.id());
    JsonFields.marking(json, note.marking());
    JsonFields.unlessEmpty(json, "number", note.naming().number());
    JsonFields.list(
        json, "candidates", note.report().doubtful(), NoteJson.StatedPeriodFields::write);
  }
}
