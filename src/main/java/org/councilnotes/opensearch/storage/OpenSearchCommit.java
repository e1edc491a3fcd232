package org.councilnotes.opensearch.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * @param number of the commit in its index, from 1
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
    Optional<JsonNode> record = reads.written(DocumentIds.COMMIT, DocumentIds.COMMIT);
    if (record.isEmpty()) {
      return NONE;
    }
    JsonNode json = DocumentReader.source(record.get()).required("commit");
    OpenSearchCommit commit =
        new OpenSearchCommit(
            json.required("schema").stringValue(),
            record.get().required("_index").stringValue(),
            json.required("number").intValue(),
            Instant.parse(json.required("time").stringValue()));
    if (!commit.schema().equals(WorldIndices.SCHEMA)) {
      throw OpenSearchProblem.otherSchema(commit.schema(), WorldIndices.SCHEMA);
    }
    return commit;
  }

  public OpenSearchCommit next(Instant now) {
    return new OpenSearchCommit(
        WorldIndices.SCHEMA, index, number + 1, now.truncatedTo(ChronoUnit.SECONDS));
  }

  ObjectNode json() {
    return QueryDsl.with(QueryDsl.of("schema", schema, "number", number), "time", time.toString());
  }

  public boolean isNone() {
    return number == 0;
  }

  /** The name of the snapshot. */
  public String snapshot() {
    return SnapshotName.of(number, time);
  }
}
