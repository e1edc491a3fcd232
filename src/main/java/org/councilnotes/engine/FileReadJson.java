package org.councilnotes.engine;

import java.util.Base64;
import java.util.Optional;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.FileRead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a file, as one word that a document of the cluster keeps. */
final class FileReadJson {

  private static final String STATE = "state";
  private static final String REASON = "reason";
  private static final String CAUSE = "cause";
  private static final String MIME = "mime";
  private static final String TAGGING = "tagging";
  private static final String NOTE = "note";

  private FileReadJson() {}

  static String write(FileRead read) {
    ObjectNode json = Dsl.of(STATE, read.outcome().state(), REASON, read.outcome().reason());
    read.outcome().failure().ifPresent(cause -> json.put(CAUSE, cause.name()));
    json.put(MIME, read.mime()).put(TAGGING, read.tagging());
    read.note().ifPresent(note -> json.set(NOTE, NoteJson.write(note)));
    return Base64.getEncoder().encodeToString(Packed.of(json));
  }

  /** Throws a {@code RuntimeException} where it was not written by this class. */
  static FileRead read(String packed) {
    JsonNode json = Packed.unpack(Base64.getDecoder().decode(packed));
    Outcome.Cause cause = Outcome.Cause.valueOf(json.path(CAUSE).asString("FILE"));
    return new FileRead(
        Outcome.of(text(json, STATE), text(json, REASON), cause),
        Optional.ofNullable(json.get(NOTE)).map(NoteJson::read),
        text(json, MIME),
        text(json, TAGGING));
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }
}
