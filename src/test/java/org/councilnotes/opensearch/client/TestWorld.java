package org.councilnotes.opensearch.client;

import java.util.Optional;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.opensearch.TestNames;
import org.councilnotes.opensearch.document.OpenSearchStoredNotes;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.WorldIndices;

/**
 * An archive of a test's own in a cluster of tests, of a name that no other has. Closing it deletes
 * all that was written under that name.
 */
public final class TestWorld implements AutoCloseable {

  private final OpenSearchSettings settings;
  private final ClusterClient link;
  private final OpenSearchArchiveHome home;

  private TestWorld(OpenSearchSettings settings) {
    this.settings = settings;
    this.link = new ClusterClient(settings);
    this.home = OpenSearchArchiveHome.of(settings, link);
  }

  /** One that lies in one shard. */
  public static TestWorld in(TestCluster cluster) {
    return in(cluster, 1);
  }

  public static TestWorld in(TestCluster cluster, int shards) {
    return new TestWorld(
        new OpenSearchSettings(
            cluster.addresses(), TestNames.next(), Optional.empty(), Optional.empty(), shards, 1));
  }

  public String name() {
    return settings.name();
  }

  public ClusterClient link() {
    return link;
  }

  public OpenSearchArchiveHome home() {
    return home;
  }

  /** How many requests something sends to the cluster, one after the other. */
  public long trips(Runnable asking) {
    long before = link.trips();
    asking.run();
    return link.trips() - before;
  }

  /** The world that everyone may read. */
  public WorldIndices world() {
    return new WorldIndices(link, settings, "public");
  }

  /** What was served before what is served now. */
  public OpenSearchStoredNotes previous() {
    return new OpenSearchStoredNotes(
        new DocumentReader(link, settings.name() + "-public.previous"));
  }

  /** The index that is written first. */
  public String index() {
    return settings.name() + "-public-000001";
  }

  /**
   * Whether some document was written more than once, as after a request that was sent again. Until
   * the cluster merges, the earlier ones count in the statistics by which it scores.
   */
  public boolean holdsRewrittenDocuments() {
    return link.send(ClusterRequest.read("GET", ClusterRequest.path(index(), "_stats", "docs")))
            .body()
            .path("_all")
            .path("total")
            .path("docs")
            .path("deleted")
            .asLong()
        > 0;
  }

  @Override
  public void close() {
    new Docs(link, settings.name() + "-*").close();
    link.close();
  }
}
