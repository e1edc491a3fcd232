package org.councilnotes.opensearch.vector;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceVectorWriter;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.opensearch.client.OutageRetry;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.write.ExpungeRequests;
import org.councilnotes.opensearch.write.OpenSearchWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The vectors of one world in a vector field of the cluster, one index for each world. */
public final class OpenSearchSentenceVectors implements SentenceVectors {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSearchSentenceVectors.class);

  private static final String PLUGIN = "org.opensearch.knn.plugin.KNNPlugin";

  /** Candidates in each shard, for each that is asked for, and at least. */
  private static final int TIMES = 2;

  private static final int FEWEST = 100;

  private final VectorIndex index;
  private final String turns;
  private final OutageRetry outageRetry;

  /**
   * The vectors of a world.
   *
   * @param turns name of the index of write locks
   */
  public OpenSearchSentenceVectors(
      ClusterClient link,
      OpenSearchSettings settings,
      String world,
      String turns,
      OutageRetry outageRetry) {
    this.index = new VectorIndex(link, settings, world);
    this.turns = turns;
    this.outageRetry = outageRetry;
  }

  /** Whether every node of the cluster has the plugin. */
  public static boolean areSupported(ClusterClient link) {
    JsonNode nodes =
        link.send(
                ClusterRequest.read("GET", "/_nodes/plugins")
                    .with("filter_path", "nodes.*.name,nodes.*.plugins.classname"))
            .body()
            .path("nodes");
    return !nodes.isEmpty()
        && nodes
            .valueStream()
            .allMatch(node -> node.findValuesAsString("classname").contains(PLUGIN));
  }

  @Override
  public Contents contents() {
    if (!index.exists()) {
      return Contents.NONE;
    }
    List<Long> counts =
        index.reads().counts(List.of(VectorDocuments.ofKind(true), VectorDocuments.ofKind(false)));
    JsonNode stats = index.link().get(ClusterRequest.path(index.name(), "_stats", "store")).body();
    long bytes = stats.path("_all").path("total").path("store").path("size_in_bytes").asLong(0);
    return new Contents(Math.toIntExact(counts.get(0)), Math.toIntExact(counts.get(1)), bytes);
  }

  @Override
  public boolean haveOthersThan(Set<String> notes) {
    return index.exists()
        && (!notes.containsAll(OpenSearchVectorWriter.notes(index).keySet())
            || new ExpungeRequests(index.link(), index.name()).hasDeleted());
  }

  @Override
  public void delete() {
    if (index.exists()) {
      index.delete();
    }
  }

  @Override
  public <T> Optional<T> write(
      SentenceEmbedder embedder, Function<SentenceVectorWriter, T> writing) {
    Optional<OpenSearchWriteLock> lock =
        OpenSearchWriteLock.of(index.link(), turns, index.name(), Clock.systemUTC(), outageRetry);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try (OpenSearchWriteLock _ = lock.get()) {
      prepare(embedder);
      try (OpenSearchVectorWriter writer = new OpenSearchVectorWriter(index)) {
        return Optional.of(writing.apply(writer));
      }
    }
  }

  private void prepare(SentenceEmbedder embedder) {
    String model = SentenceVectors.modelOf(embedder);
    Optional<String> before = index.model();
    if (before.isPresent() && !before.get().equals(model)) {
      index.delete();
    }
    if (!before.equals(Optional.of(model))) {
      index.create(model, embedder.dimension());
    }
  }

  @Override
  public SentenceNeighbours neighbours(SentenceEmbedder embedder) {
    return new Neighbours(index, embedder);
  }

  /** What the cluster finds. Where it cannot be asked, nothing is found, and the log says why. */
  private record Neighbours(VectorIndex index, SentenceEmbedder embedder)
      implements SentenceNeighbours {

    @Override
    public OptionalInt notes() {
      try {
        List<ObjectNode> ofNotes = List.of(VectorDocuments.ofKind(true));
        return index.exists()
            ? OptionalInt.of(Math.toIntExact(index.reads().counts(ofNotes).getFirst()))
            : OptionalInt.empty();
      } catch (OpenSearchProblem away) {
        LOG.warn("how many notes have vectors is not known: {}", away.toString());
        return OptionalInt.empty();
      }
    }

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public List<SentenceMatch> nearest(String text, int most) {
      try {
        return index.model().equals(Optional.of(SentenceVectors.modelOf(embedder)))
            ? nearest(embedder.ofQuery(text), most)
            : List.of();
      } catch (MeaningProblem | OpenSearchProblem e) {
        LOG.warn("nothing is found by meaning: {}", e.toString());
        return List.of();
      }
    }

    private List<SentenceMatch> nearest(float[] vector, int most) {
      int candidates = Math.max(FEWEST, TIMES * most);
      ObjectNode wanted = QueryDsl.of("k", candidates, "vector", VectorDocuments.numbers(vector));
      ObjectNode body =
          QueryDsl.of(
              "query",
              QueryDsl.of("knn", QueryDsl.of(VectorDocuments.VECTOR, wanted)),
              "size",
              candidates);
      QueryDsl.with(body, "_source", VectorDocuments.PLACE);
      return DocumentReader.hits(index.reads().search(body)).stream()
          .map(hit -> VectorDocuments.match(hit, embedder))
          .sorted(SentenceMatch.NEAREST_FIRST)
          .limit(most)
          .toList();
    }
  }
}
