package org.councilnotes.json;

import java.util.function.Function;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.StoredNoteProblem;
import tools.jackson.databind.JsonNode;

/**
 * Reads notes and passages from an index. What does not have the form of {@link NoteJson} was
 * written by another version of this program.
 */
public final class StoredNoteJson {

  private StoredNoteJson() {}

  /**
   * Reads a note.
   *
   * @throws StoredNoteProblem where it has another form
   */
  public static Note note(JsonNode json) {
    return read(json, NoteJson::read);
  }

  /**
   * Reads a passage.
   *
   * @throws StoredNoteProblem where it has another form
   */
  public static Passage passage(JsonNode json) {
    return read(json, NoteJson::readPassage);
  }

  private static <T> T read(JsonNode json, Function<JsonNode, T> form) {
    try {
      return form.apply(json);
    } catch (RuntimeException e) {
      throw new StoredNoteProblem(json.path("id").asString(""), e);
    }
  }
}
