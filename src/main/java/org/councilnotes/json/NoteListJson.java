package org.councilnotes.json;

import java.util.List;
import java.util.Optional;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteTotal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The notes of an archive as JSON: summaries with the field names of a whole note. {@code total}
 * counts notes in every version and language, {@code latest} those that count in a search.
 */
public final class NoteListJson {

  private NoteListJson() {}

  /**
   * A page of notes.
   *
   * @param number from 1
   * @param size notes per page
   * @param next address of the next page; empty on the last one
   */
  public record Page(int number, int size, Optional<String> next) {}

  /**
   * Writes all notes or a page of them.
   *
   * @param page empty where all are listed
   */
  public static JsonNode write(List<NoteSummary> notes, NoteTotal total, Optional<Page> page) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("total", total.all()).put("latest", total.latest());
    page.ifPresent(
        one -> {
          json.put("page", one.number()).put("size", one.size());
          JsonFields.maybe(json, "next", one.next());
        });
    JsonFields.list(json, "notes", notes, NoteListJson::write);
    return json;
  }

  private static void write(NoteSummary note, ObjectNode json) {
    SearchJson.write(note, json);
    JsonFields.unlessEmpty(json, "type", note.naming().type());
    json.put("language", note.naming().language());
    JsonFields.texts(json, "codes", note.naming().codes());
    JsonFields.maybe(json, "series", note.report().series());
    JsonFields.maybe(json, "edition", note.report().edition());
    JsonFields.numbers(json, "reportYears", note.report().years());
  }
}
