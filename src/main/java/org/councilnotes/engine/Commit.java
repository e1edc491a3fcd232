package org.councilnotes.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.councilnotes.search.SnapshotName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a commit says of itself.
 *
 * @param schema that it was written in
 * @param index that it is one of; empty before the first
 * @param number counts the commits of one index, from 1
 */
record Commit(String schema, String index, int number, Instant time) {

  /** Before the first. */
  static final Commit NONE = new Commit(World.SCHEMA, "", 0, Instant.EPOCH);

  /**
   * The newest of a world.
   *
   * @throws EngineProblem where it is of another schema
   */
  static Commit in(Reads reads) {
    Optional<JsonNode> record = reads.written(Ids.COMMIT, Ids.COMMIT);
    if (record.isEmpty()) {
      return NONE;
    }
    JsonNode json = Reads.source(record.get()).required("commit");
    Commit commit =
        new Commit(
            json.required("schema").stringValue(),
            record.get().required("_index").stringValue(),
            json.required("number").intValue(),
            Instant.parse(json.required("time").stringValue()));
    if (!commit.schema().equals(World.SCHEMA)) {
      throw EngineProblem.otherSchema(commit.schema(), World.SCHEMA);
    }
    return commit;
  }

  Commit next(Instant now) {
    return new Commit(World.SCHEMA, index, number + 1, now.truncatedTo(ChronoUnit.SECONDS));
  }

  ObjectNode json() {
    return Dsl.with(Dsl.of("schema", schema, "number", number), "time", time.toString());
  }

  boolean isNone() {
    return number == 0;
  }

  /** Names the state of the archive. */
  String snapshot() {
    return SnapshotName.of(number, time);
  }
}
