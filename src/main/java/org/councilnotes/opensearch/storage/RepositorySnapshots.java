package org.councilnotes.opensearch.storage;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import tools.jackson.databind.JsonNode;

/**
 * The snapshots in all repositories that are registered with a cluster.
 *
 * @see <a href="https://docs.opensearch.org/latest/api-reference/snapshots/get-snapshot/">Get
 *     snapshot, of OpenSearch</a>
 */
public record RepositorySnapshots(ClusterClient link) {

  private static final String API = "_snapshot";

  /**
   * Snapshots which have an index of an archive, as {@code REPOSITORY/SNAPSHOT}.
   *
   * @param name of the archive, with which the names of its indices begin
   */
  public List<String> withIndicesOf(String name) {
    List<String> found = new ArrayList<>();
    for (String repository : link.get(ClusterRequest.path(API)).body().propertyNames()) {
      JsonNode all = link.get(ClusterRequest.path(API, repository, "_all")).body();
      for (JsonNode snapshot : all.path("snapshots")) {
        if (snapshot
            .path("indices")
            .valueStream()
            .anyMatch(index -> index.asString("").startsWith(name + "-"))) {
          found.add(repository + "/" + snapshot.path("snapshot").asString(""));
        }
      }
    }
    return found;
  }
}
