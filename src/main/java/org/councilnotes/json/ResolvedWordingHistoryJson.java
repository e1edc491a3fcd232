package org.councilnotes.json;

import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.lineage.ResolvedWordingHistory;
import org.councilnotes.lineage.ResolvedWordingHistory.Chapter;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.NoteSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wording history of a passage as JSON: what {@code GET /api/wording?passage=ID} answers. Each
 * stage has the edits from the text of the last stage with a text to its own.
 */
public final class ResolvedWordingHistoryJson {

  private ResolvedWordingHistoryJson() {}

  /**
   * Writes a history.
   *
   * @param passage id of the requested passage
   */
  public static JsonNode write(
      String passage, WordingHistory wordingHistory, ResolvedWordingHistory history) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("passage", passage);
    JsonFields.unlessEmpty(json, "wording", wordingHistory.wording());
    json.put("compared", !wordingHistory.stages().isEmpty());
    JsonFields.list(json, "stages", history.chapters(), ResolvedWordingHistoryJson::write);
    return json;
  }

  private static void write(Chapter chapter, ObjectNode json) {
    NoteSummary note = NoteSummary.of(chapter.note());
    json.put("note", note.id());
    JsonFields.maybe(json, "edition", note.report().edition());
    JsonFields.unlessEmpty(json, "number", note.naming().number());
    json.put("status", note.status().key()).put("marking", note.marking().name());
    json.put("event", chapter.stage().event().key());
    JsonFields.list(json, "passages", chapter.passages(), ResolvedWordingHistoryJson::write);
    JsonFields.maybe(json, "text", chapter.cell().map(Cell::text));
    JsonFields.list(json, "edits", chapter.edits(), ComparisonJson::write);
  }

  private static void write(Passage passage, ObjectNode json) {
    json.put("id", passage.id()).put("section", passage.section());
    JsonFields.maybe(json, "page", passage.place().page());
    json.put("text", passage.text());
    if (!passage.marks().isEmpty()) {
      JsonFields.list(json, "marks", passage.marks(), PassageJson::write);
    }
  }
}
