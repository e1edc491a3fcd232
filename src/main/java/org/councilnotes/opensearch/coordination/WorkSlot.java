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
 * A place for one file that a run offers, as somebody saw it: a document that changes only by who
 * has seen its last change.
 *
 * @param seen the cluster's number of that change; empty where there is no document
 * @param term the other number that it is known by
 */
record WorkSlot(String id, String seen, String term, JsonNode source) {

  /** What is with the file in it. */
  enum State {
    /** It waits for somebody to claim it. */
    OFFERED,
    /** Somebody reads it. */
    CLAIMED,
    /** It was read. */
    READ,
    /** Who claimed it does not read it. */
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

  /** Whether it holds the same file in the same state. */
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

  /** What is written into a place. */
  static ObjectNode document(String run, State state, ReadTask file) {
    ObjectNode document = QueryDsl.of(RUN, run, STATE, state.name());
    return document.put(PATH, file.path()).put(HASH, file.hash()).put(VERSION, file.version());
  }

  /** What came of a file, as one word that a document of the cluster keeps. */
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

    /** Throws a {@code RuntimeException} where it was not written by this class. */
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
