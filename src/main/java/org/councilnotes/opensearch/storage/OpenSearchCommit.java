package org.councilnotes.opensearch.storage;

import java.time.Instant;
import java.util.Optional;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.store.SnapshotName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The metadata of a commit.
 *
 * @param schema it was written in
 * @param index it belongs to; empty before the first
 * @param number of the commit in its world, from 1; no reader is told
 * @param time of the last change of notes; commits of the ledger alone leave it, and so the name of
 *     the snapshot
 */
public record OpenSearchCommit(String schema, String index, int number, Instant time) {

  /** The state before the first commit. */
  public static final OpenSearchCommit NONE =
      new OpenSearchCommit(WorldIndices.SCHEMA, "", 0, Instant.EPOCH);

  /**
   * The newest commit of a world.
   *
   * @throws OpenSearchProblem where it is of another schema
   */
  public static OpenSearchCommit in(DocumentReader reads) {
    return of(reads.written(DocumentIds.COMMIT, DocumentIds.COMMIT));
  }

  /**
   * The commit of a document; none without one.
   *
   * @throws OpenSearchProblem where it is of another schema
   */
  static OpenSearchCommit of(Optional<JsonNode> record) {
    if (record.isEmpty()) {
      return NONE;
    }
    OpenSearchCommit commit = of(record.get());
    if (!commit.isOfThisSchema()) {
      throw OpenSearchProblem.otherSchema(commit.schema(), WorldIndices.SCHEMA);
    }
    return commit;
  }

  /** The newest commit of a world; none where it is of another schema. */
  static OpenSearchCommit ofThisSchema(DocumentReader reads) {
    return reads
        .written(DocumentIds.COMMIT, DocumentIds.COMMIT)
        .map(OpenSearchCommit::of)
        .filter(OpenSearchCommit::isOfThisSchema)
        .orElse(NONE);
  }

  private static OpenSearchCommit of(JsonNode record) {
    JsonNode json = DocumentReader.source(record).required("commit");
    return new OpenSearchCommit(
        json.required("schema").stringValue(),
        record.required("_index").stringValue(),
        json.required("number").intValue(),
        Instant.parse(json.required("time").stringValue()));
  }

  private boolean isOfThisSchema() {
    return schema.equals(WorldIndices.SCHEMA);
  }

  /**
   * This commit, or before the first one of an index that replaces another, one from which it
   * continues, so that no two snapshots of a world have the same name.
   *
   * @param replaced the newest commit of the replaced index
   */
  public OpenSearchCommit continuing(OpenSearchCommit replaced) {
    return isNone() ? new OpenSearchCommit(schema, index, replaced.number, replaced.time) : this;
  }

  /**
   * The next commit.
   *
   * @param hasOtherNotes whether the notes have changed, or are those of another index
   */
  public OpenSearchCommit next(Instant now, boolean hasOtherNotes) {
    return new OpenSearchCommit(
        WorldIndices.SCHEMA,
        index,
        number + 1,
        hasOtherNotes ? SnapshotName.time(now, time) : time);
  }

  ObjectNode json() {
    return QueryDsl.with(QueryDsl.of("schema", schema, "number", number), "time", time.toString());
  }

  public boolean isNone() {
    return number == 0;
  }

  /** The name of the snapshot. */
  public String snapshot() {
    return isNone() ? SnapshotName.EMPTY : SnapshotName.of(time);
  }
}
