package org.councilnotes.opensearch.vector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.ClusterResponse;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index of the vectors of one world. Its mapping tells which model they are of.
 *
 * @param world name of the world
 */
record VectorIndex(ClusterClient link, OpenSearchSettings settings, String world) {

  private static final String FORM = "/opensearch/vectors.json";
  private static final String MODEL = "model";

  String name() {
    return settings.name() + "-meaning-" + world;
  }

  DocumentReader reads() {
    return new DocumentReader(link, name());
  }

  boolean exists() {
    return model().isPresent();
  }

  /** The model of its vectors; empty where there is no index. */
  Optional<String> model() {
    ClusterResponse answer =
        link.send(ClusterRequest.read("GET", ClusterRequest.path(name(), "_mapping")));
    return answer.isFound()
        ? Optional.of(
            answer.body().path(name()).path("mappings").path("_meta").path(MODEL).asString(""))
        : Optional.empty();
  }

  /** Creates it unless it exists. */
  void create(String model, int dimension) {
    ObjectNode form = form();
    ObjectNode index = (ObjectNode) form.required("settings").required("index");
    index.put("number_of_shards", settings.shards());
    index.put("number_of_replicas", settings.replicas());
    ObjectNode mappings = (ObjectNode) form.required("mappings");
    QueryDsl.with(mappings, "_meta", QueryDsl.of(MODEL, model));
    QueryDsl.with(
        (ObjectNode) mappings.required("properties"), VectorDocuments.VECTOR, vector(dimension));
    link.make(name(), form);
  }

  /** A graph of Lucene, which needs no native library on the nodes. */
  private static ObjectNode vector(int dimension) {
    ObjectNode method = QueryDsl.of("name", "hnsw", "engine", "lucene");
    QueryDsl.with(method, "space_type", "cosinesimil");
    ObjectNode field = QueryDsl.of("type", "knn_vector", "dimension", dimension);
    return QueryDsl.with(field, "method", method);
  }

  private static ObjectNode form() {
    try (InputStream in = VectorIndex.class.getResourceAsStream(FORM)) {
      return (ObjectNode) JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the form of an index cannot be read", e);
    }
  }

  void delete() {
    link.delete(ClusterRequest.path(name()));
  }

  /** Makes what was written visible. */
  void refresh() {
    link.post(ClusterRequest.path(name(), "_refresh"));
  }
}
