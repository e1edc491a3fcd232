package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.client.OpenSearchProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is written while nodes die is written once, or it is said that it is not. */
@Tag("campaign")
@Tag("engine")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class BulkWriterIntegrationTest {

  private static final String INDEX = "bulk-test";
  private static final RetryBackoff SHORT =
      new RetryBackoff(Duration.ofMillis(50), Duration.ofMillis(500));
  private static final BulkWriter.Limits SMALL =
      new BulkWriter.Limits(100, 1_000_000, 2, Duration.ofMinutes(2), SHORT);

  private TestCluster cluster;
  private ClusterClient link;
  private Docs docs;

  @BeforeEach
  void create(TestCluster cluster) {
    this.cluster = cluster;
    link = new ClusterClient(cluster.settings("bulk"));
    docs = Docs.create(link, INDEX, 3, 1).whole();
  }

  @AfterEach
  void clear() {
    cluster.restore();
    docs.close();
    link.close();
  }

  @Test
  void everyDocumentIsThereOnceThoughANodeIsKilledMeanwhile() {
    writeWhile(() -> cluster.kill(1));
  }

  @Test
  void everyDocumentIsThereOnceThoughANodeHangsMeanwhile() {
    writeWhile(() -> cluster.hang(2));
  }

  private void writeWhile(Runnable happens) {
    int many = 6000;
    try (BulkWriter bulk = new BulkWriter(link, SMALL)) {
      for (int i = 1; i <= many; i++) {
        if (i == many / 3) {
          happens.run();
        }
        add(bulk, i);
      }
      bulk.flush();
    }
    docs.refresh();

    assertThat(docs.found()).isEqualTo(many);
    assertThat(docs.different()).isEqualTo(many);
  }

  @Test
  void writerWaitsWhileAllNodesAreAwayButGivesUpInTheEnd() {
    int many = 1000;
    IntStream.rangeClosed(1, 3).forEach(cluster::kill);
    givesUp(new BulkWriter.Limits(100, 1_000_000, 2, Duration.ofMillis(500), SHORT));
    CompletableFuture<Void> back = CompletableFuture.runAsync(cluster::restore);

    try (BulkWriter bulk = new BulkWriter(link, SMALL)) {
      IntStream.rangeClosed(1, many).forEach(i -> add(bulk, i));
      bulk.flush();
    }
    back.join();
    docs.refresh();

    assertThat(docs.found()).isEqualTo(many);
  }

  private void givesUp(BulkWriter.Limits impatient) {
    try (BulkWriter bulk = new BulkWriter(link, impatient)) {
      add(bulk, 1);
      assertThatThrownBy(bulk::flush)
          .isInstanceOfSatisfying(
              OpenSearchProblem.class, problem -> assertThat(problem.retryAfter()).isPresent())
          .hasMessageContaining("did not take 1 document");
      assertThatThrownBy(() -> add(bulk, 2)).isInstanceOf(OpenSearchProblem.class);
    }
  }

  @Test
  void operationsOnADocumentKeepTheirOrder() {
    try (BulkWriter bulk = new BulkWriter(link, SMALL)) {
      for (int i = 1; i <= 50; i++) {
        bulk.index(INDEX, "same", Optional.of("shard"), Docs.document(i));
        bulk.delete(INDEX, "gone", Optional.of("shard"));
        bulk.index(INDEX, "gone", Optional.of("shard"), Docs.document(i));
      }
      bulk.delete(INDEX, "gone", Optional.of("shard"));
      bulk.delete(INDEX, "never there", Optional.empty());
      bulk.flush();
    }
    docs.refresh();

    assertThat(docs.found()).isEqualTo(1);
    assertThat(
            link.send(
                    ClusterRequest.read("GET", ClusterRequest.path(INDEX, "_doc", "same"))
                        .with("routing", "shard"))
                .body()
                .path("_source")
                .path("number")
                .asInt())
        .isEqualTo(50);
  }

  @Test
  void documentThatIsRefusedIsNamed() {
    try (BulkWriter bulk = new BulkWriter(link, SMALL)) {
      bulk.index(INDEX, "ST 1/20", Optional.empty(), Docs.json("{\"number\": \"many\"}"));
      assertThatThrownBy(bulk::flush)
          .isInstanceOfSatisfying(
              OpenSearchProblem.class,
              problem -> assertThat(problem.kind()).isEqualTo(Kind.REJECTED))
          .hasMessageContaining("ST 1/20")
          .hasMessageContaining("number")
          .hasMessageNotContaining("\n");
    }
  }

  /**
   * The block that the cluster lays on indices of a full disk; the disk itself is not looked at.
   */
  @Test
  void fullDiskIsSaidAndSeen() {
    disks("false");
    link.put(
        "/" + INDEX + "/_settings", Docs.json("{\"index.blocks.read_only_allow_delete\": true}"));

    try (BulkWriter bulk = new BulkWriter(link, SMALL)) {
      add(bulk, 1);
      assertThatThrownBy(bulk::flush)
          .isInstanceOfSatisfying(
              OpenSearchProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.DISK))
          .hasMessageContaining("disk of its nodes is full");
    }
    assertThat(link.health().problems()).anyMatch(said -> said.contains(INDEX + " takes no doc"));
    disks("null");
  }

  private void disks(String looked) {
    link.put(
        "/_cluster/settings",
        Docs.json(
            "{\"persistent\": {\"cluster.routing.allocation.disk.threshold_enabled\": %s}}"
                .formatted(looked)));
  }

  private static void add(BulkWriter bulk, int number) {
    bulk.index(INDEX, "d" + number, Optional.empty(), Docs.document(number));
  }
}
