package org.councilnotes.json;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reasons in the object of a note, as values in {@code reasons}. Older dumps lack that field;
 * their sentences are read as messages of another program.
 *
 * @param warnings of the extraction sheet
 * @param markingDoubt of the cover
 */
record NoteReasons(List<Reason> warnings, Optional<Reason> markingDoubt) {

  static final String WARNINGS = "warnings";
  static final String MARKING_DOUBT = "markingDoubt";

  private static final String REASONS = "reasons";

  static NoteReasons of(Note note) {
    return new NoteReasons(note.sheet().warnings(), note.cover().markingDoubt());
  }

  static NoteReasons of(JsonNode json) {
    JsonNode values = json.path(REASONS);
    return new NoteReasons(
        values.isObject()
            ? ReasonJson.readAll(values.path(WARNINGS))
            : JsonFields.list(json, WARNINGS, NoteReasons::foreign),
        values.isObject()
            ? values.optional(MARKING_DOUBT).map(ReasonJson::read)
            : json.optional(MARKING_DOUBT).map(NoteReasons::foreign));
  }

  private static Reason foreign(JsonNode sentence) {
    return new Reason.Uncoded(sentence.stringValue());
  }

  /** Adds the values, where there are any. */
  void addTo(ObjectNode json) {
    if (!warnings.isEmpty() || markingDoubt.isPresent()) {
      write(json.putObject(REASONS));
    }
  }

  /** Replaces the sentences by the values. */
  void replaceIn(ObjectNode json) {
    json.remove(List.of(WARNINGS, MARKING_DOUBT));
    write(json.putObject(REASONS));
  }

  private void write(ObjectNode values) {
    values.set(WARNINGS, ReasonJson.writeAll(warnings));
    markingDoubt.ifPresent(doubt -> values.set(MARKING_DOUBT, ReasonJson.write(doubt)));
  }
}
