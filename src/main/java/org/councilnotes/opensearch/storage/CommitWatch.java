package org.councilnotes.opensearch.storage;

import java.util.List;
import java.util.Optional;
import org.councilnotes.opensearch.query.QueryDsl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the newest commit together with what is searched, so that an answer knows without a request
 * of its own whether it is of the newest commit. For one answer, by one thread.
 */
final class CommitWatch {

  private Optional<OpenSearchCommit> seen = Optional.empty();

  /** The search for the commit; it belongs to the last request of an answer. */
  static DocumentReader.Search search() {
    ObjectNode body = QueryDsl.of("query", QueryDsl.ids(List.of(DocumentIds.COMMIT)));
    return new DocumentReader.Search(
        QueryDsl.with(QueryDsl.with(body, "size", 1), "track_total_hits", false),
        false,
        Optional.of(DocumentIds.COMMIT));
  }

  /**
   * Takes the answer to {@link #search}.
   *
   * @throws org.councilnotes.opensearch.client.OpenSearchProblem where it is of another schema
   */
  void read(JsonNode answer) {
    seen = Optional.of(OpenSearchCommit.of(DocumentReader.hits(answer).stream().findFirst()));
  }

  /** The commit that the last request saw; empty where none was sent. */
  Optional<OpenSearchCommit> seen() {
    return seen;
  }
}
