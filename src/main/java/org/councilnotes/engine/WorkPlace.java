package org.councilnotes.engine;

import org.councilnotes.search.FileToRead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place for one file that a run offers, as somebody saw it: a document that changes only by who
 * has seen its last change.
 *
 * @param seen the cluster's number of that change; empty where there is no document
 * @param term the other number that it is known by
 */
record WorkPlace(String id, String seen, String term, JsonNode source) {

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

  boolean holds(String run, FileToRead file) {
    return isOf(run) && file().equals(file);
  }

  boolean isOf(String run) {
    return text(RUN).equals(run);
  }

  /** Whether it holds the same file in the same state. */
  boolean saysTheSame(ObjectNode document) {
    WorkPlace other = new WorkPlace(id, seen, term, document);
    return file().equals(other.file()) && text(STATE).equals(other.text(STATE));
  }

  FileToRead file() {
    return new FileToRead(text(PATH), text(HASH), text(VERSION));
  }

  String text(String name) {
    return source.path(name).asString("");
  }

  /** What is written into a place. */
  static ObjectNode document(String run, State state, FileToRead file) {
    ObjectNode document = Dsl.of(RUN, run, STATE, state.name());
    return document.put(PATH, file.path()).put(HASH, file.hash()).put(VERSION, file.version());
  }
}
