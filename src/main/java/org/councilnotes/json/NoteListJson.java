package org.councilnotes.json;

import java.util.List;
import org.councilnotes.search.NoteSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The notes of an archive as JSON, each in few words, with the names of a whole note's fields. */
public final class NoteListJson {

  private NoteListJson() {}

  public static JsonNode write(List<NoteSummary> notes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Fields.list(json, "notes", notes, NoteListJson::write);
    return json;
  }

  private static void write(NoteSummary note, ObjectNode json) {
    SearchJson.write(note, json);
    Fields.unlessEmpty(json, "type", note.naming().type());
    json.put("language", note.naming().language());
    Fields.texts(json, "codes", note.naming().codes());
    Fields.maybe(json, "series", note.report().series());
    Fields.maybe(json, "edition", note.report().edition());
    Fields.numbers(json, "reportYears", note.report().years());
  }
}
