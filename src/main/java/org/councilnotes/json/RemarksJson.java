package org.councilnotes.json;

import java.util.List;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.RemarkMatrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The remarks of a note by provision: what {@code /api/notes/ID/remarks} answers. */
public final class RemarksJson {

  private RemarksJson() {}

  /**
   * Writes the provisions in reading order, each with its remarks.
   *
   * @param remarks of the note, or some of them
   */
  public static JsonNode write(Note note, RemarkMatrix remarks, List<SearchJson.Notice> notices) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("note", note.id());
    JsonFields.marking(json, note.marking());
    JsonFields.texts(json, "authors", remarks.authors());
    JsonFields.list(json, "provisions", remarks.rows(), RemarksJson::write);
    JsonFields.list(json, "notices", notices, SearchJson::write);
    return json;
  }

  private static void write(RemarkMatrix.Row row, ObjectNode json) {
    row.provision().ifPresent(passage -> write(passage, json.putObject("provision")));
    JsonFields.list(json, "remarks", row.remarks(), RemarksJson::write);
  }

  private static void write(Passage passage, ObjectNode json) {
    json.put("id", passage.id());
    JsonFields.maybe(json, "page", passage.place().page());
    passage
        .place()
        .remark()
        .ifPresent(r -> json.put("author", r.author()).put("remark", r.kind().key()));
    json.put("text", passage.text());
    JsonFields.list(json, "marks", passage.marks(), PassageJson::write);
  }
}
