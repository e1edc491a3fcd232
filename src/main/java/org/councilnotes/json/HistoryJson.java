package org.councilnotes.json;

import org.councilnotes.note.Life;
import org.councilnotes.note.Passage;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.series.History;
import org.councilnotes.series.History.Chapter;
import org.councilnotes.series.Row.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The history of the wording of a passage as JSON: what {@code GET /api/wording?passage=ID}
 * answers. Each stage has the edits that turn the text of the last stage with a text into its own.
 */
public final class HistoryJson {

  private HistoryJson() {}

  /**
   * Writes it.
   *
   * @param passage id of the passage that was asked for
   */
  public static JsonNode write(String passage, Life life, History history) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("passage", passage);
    Fields.unlessEmpty(json, "wording", life.wording());
    json.put("compared", !life.stages().isEmpty());
    Fields.list(json, "stages", history.chapters(), HistoryJson::write);
    return json;
  }

  private static void write(Chapter chapter, ObjectNode json) {
    NoteSummary note = NoteSummary.of(chapter.note());
    json.put("note", note.id()).put("edition", note.edition());
    Fields.unlessEmpty(json, "number", note.naming().number());
    json.put("status", note.status().key()).put("marking", note.marking().name());
    json.put("event", chapter.stage().event().key());
    Fields.list(json, "passages", chapter.passages(), HistoryJson::write);
    Fields.maybe(json, "text", chapter.cell().map(Cell::text));
    Fields.list(json, "edits", chapter.edits(), CompareJson::write);
  }

  private static void write(Passage passage, ObjectNode json) {
    json.put("id", passage.id()).put("section", passage.section());
    Fields.maybe(json, "page", passage.place().page());
    json.put("text", passage.text());
    if (!passage.marks().isEmpty()) {
      Fields.list(json, "marks", passage.marks(), PassageJson::write);
    }
  }
}
