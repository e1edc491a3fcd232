package org.councilnotes.opensearch.coordination;

import java.util.Base64;
import java.util.Optional;
import org.councilnotes.json.NoteJson;
import org.councilnotes.json.ReasonJson;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.opensearch.document.CompressedJson;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.store.coordination.ReadResult;
import org.councilnotes.store.coordination.ReadTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A slot for one offered file, as read at some time: a document that is changed by optimistic
 * locking.
 *
 * @param seen sequence number of the version that was read; empty where there is no document
 * @param term primary term of that version
 */
record WorkSlot(String id, String seen, String term, JsonNode source) {

  /** The state of the file in the slot. */
  enum State {
    /** Waits for a reader. */
    OFFERED,
    /** A reader reads it. */
    CLAIMED,
    /** It was read. */
    READ,
    /** The reader gave it up without reading. */
    HANDED_BACK,
    /** The run reads it itself. */
    TAKEN_BACK
  }

  static final String STATE = "state";
  static final String READING = "reading";

  private static final String RUN = "run";
  private static final String PATH = "path";
  private static final String HASH = "hash";
  private static final String VERSION = "version";

  boolean isThere() {
    return !seen.isEmpty();
  }

  boolean isIn(State state) {
    return text(STATE).equals(state.name());
  }

  boolean holds(String run, ReadTask file) {
    return isOf(run) && file().equals(file);
  }

  boolean isOf(String run) {
    return text(RUN).equals(run);
  }

  /** Whether it has the same file in the same state. */
  boolean saysTheSame(ObjectNode document) {
    WorkSlot other = new WorkSlot(id, seen, term, document);
    return file().equals(other.file()) && text(STATE).equals(other.text(STATE));
  }

  ReadTask file() {
    return new ReadTask(text(PATH), text(HASH), text(VERSION));
  }

  String text(String name) {
    return source.path(name).asString("");
  }

  static ObjectNode document(String run, State state, ReadTask file) {
    ObjectNode document = QueryDsl.of(RUN, run, STATE, state.name());
    return document.put(PATH, file.path()).put(HASH, file.hash()).put(VERSION, file.version());
  }

  /** Converts the result of reading a file to a string of a document, and back. */
  static final class ReadResultJson {

    private static final String STATE = "state";
    private static final String REASON = "reason";
    private static final String CAUSE = "cause";
    private static final String MIME = "mime";
    private static final String TAGGING = "tagging";
    private static final String NOTE = "note";

    private ReadResultJson() {}

    static String write(ReadResult read) {
      ObjectNode json = QueryDsl.of(STATE, read.outcome().state());
      read.outcome().findReason().ifPresent(r -> json.set(REASON, ReasonJson.write(r)));
      read.outcome().failure().ifPresent(cause -> json.put(CAUSE, cause.name()));
      json.put(MIME, read.mime()).put(TAGGING, read.tagging());
      read.note().ifPresent(note -> json.set(NOTE, NoteJson.writeStored(note)));
      return Base64.getEncoder().encodeToString(CompressedJson.of(json));
    }

    /** Throws a {@code RuntimeException} where the string was not written by this class. */
    static ReadResult read(String packed) {
      JsonNode json = CompressedJson.unpack(Base64.getDecoder().decode(packed));
      FileOutcome.Cause cause = FileOutcome.Cause.valueOf(json.path(CAUSE).asString("FILE"));
      return new ReadResult(
          FileOutcome.of(text(json, STATE), json.optional(REASON).map(ReasonJson::read), cause),
          Optional.ofNullable(json.get(NOTE)).map(NoteJson::read),
          text(json, MIME),
          text(json, TAGGING));
    }

    private static String text(JsonNode json, String name) {
      return json.required(name).stringValue();
    }
  }
}
