package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.client.ClusterHealth.NodeHealth;
import org.councilnotes.opensearch.client.OpenSearchProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What readers notice when nodes die, hang or are all away. */
@Tag("campaign")
@Tag("engine")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class ClusterClientIntegrationTest {

  private static final int DOCUMENTS = 200;
  private static final Duration LONG = Duration.ofMinutes(2);

  private TestCluster cluster;
  private ClusterClient link;

  @BeforeEach
  void connect(TestCluster cluster) {
    this.cluster = cluster;
    link = new ClusterClient(cluster.settings("link"));
  }

  @AfterEach
  void clear() {
    cluster.restore();
    new Docs(link, "link-test").close();
    link.close();
  }

  private Docs docs(int shards, int replicas) {
    return Docs.create(link, "link-test", shards, replicas).fill(DOCUMENTS).whole();
  }

  @Test
  void readsGoOnWhenTheNodeThatLeadsIsKilledAndComesBack() {
    Docs docs = docs(3, 1);

    cluster.kill(leader());
    searchUntil(docs, () -> nodes() == 2);

    CompletableFuture<Void> back = CompletableFuture.runAsync(cluster::restore);
    searchUntil(docs, () -> back.isDone() && nodes() == 3);
    back.join();
  }

  /** From the moment that it hangs until the cluster misses it: others wait for it meanwhile. */
  @Test
  void hungNodeIsWaitedForOnceAtMost() {
    Docs docs = docs(3, 1);
    int leader = leader();
    long before = link.repeats();

    cluster.hang(leader);
    searchUntil(docs, () -> nodes() == 2);

    assertThat(link.repeats() - before).isLessThanOrEqualTo(1);
    cluster.goOn(leader);
    searchUntil(docs, () -> nodes() == 3);
  }

  @Test
  void eachOfManyReadersWaitsForAHungNodeOnceAtMost() {
    Docs docs = docs(3, 1);
    long before = link.repeats();
    int readers = 8;

    cluster.hang(3);

    List<CompletableFuture<List<Integer>>> reading =
        IntStream.range(0, readers)
            .mapToObj(reader -> CompletableFuture.supplyAsync(() -> searches(docs, 30)))
            .toList();
    assertThat(reading).allSatisfy(found -> assertThat(found.join()).containsOnly(DOCUMENTS));
    assertThat(link.repeats() - before).isLessThanOrEqualTo(readers);
  }

  @Test
  void nodeThatIsBackIsAskedAgain() {
    docs(1, 1);
    cluster.kill(1);
    await().atMost(LONG).until(() -> !reachable(0));

    cluster.restore();

    await().atMost(LONG).until(() -> reachable(0) && link.health().status().equals("green"));
  }

  @Test
  void allNodesDownIsAProblemThatPasses() {
    Docs docs = docs(3, 1);
    IntStream.rangeClosed(1, 3).forEach(cluster::kill);

    assertThatThrownBy(docs::found)
        .isInstanceOfSatisfying(
            OpenSearchProblem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.UNREACHABLE);
              assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
              assertThat(problem)
                  .hasMessageContaining("cannot be reached")
                  .hasMessageContaining("refused");
            });
    assertThat(link.health().status()).isEqualTo(ClusterHealth.UNREACHABLE);

    cluster.restore();

    await()
        .atMost(LONG)
        .ignoreExceptionsInstanceOf(OpenSearchProblem.class)
        .until(() -> docs.found() == DOCUMENTS);
  }

  @Test
  void partOfTheShardsIsNoAnswer() {
    Docs docs = docs(3, 0);

    cluster.kill(2);

    assertThatThrownBy(docs::found)
        .isInstanceOfSatisfying(
            OpenSearchProblem.class, problem -> assertThat(problem.retryAfter()).isPresent());
    assertThatThrownBy(() -> link.get("/link-test/_count"))
        .isInstanceOfSatisfying(
            OpenSearchProblem.class, problem -> assertThat(problem.retryAfter()).isPresent());
    assertThat(link.health().status()).isEqualTo("red");
  }

  @Test
  void whatIsNotThereIsAnAnswerAndWhatIsWrongIsAProblem() {
    docs(1, 1);

    assertThat(link.get("/link-test/_doc/none").isFound()).isFalse();
    assertThat(link.get("/link-test/_doc/d1").isFound()).isTrue();
    assertThatThrownBy(
            () -> link.search("/link-test/_search", Docs.json("{\"query\": {\"no\": {}}}")))
        .isInstanceOf(OpenSearchProblem.class)
        .hasMessageContaining("unknown query [no]")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> link.put("/link-test", Docs.json("{}")))
        .isInstanceOfSatisfying(
            OpenSearchProblem.class,
            problem -> assertThat(problem.type()).isEqualTo("resource_already_exists_exception"));
  }

  /** Every search until something has come about, and for a while after, finds all. */
  private void searchUntil(Docs docs, BooleanSupplier come) {
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> isWhole(docs) && come.getAsBoolean());
    assertThat(searches(docs, 50)).containsOnly(DOCUMENTS);
  }

  private static boolean isWhole(Docs docs) {
    assertThat(docs.found()).isEqualTo(DOCUMENTS);
    return true;
  }

  /** How many the nodes themselves see, by one of them. */
  private int nodes() {
    return link.send(ClusterRequest.read("GET", "/_cluster/health").with("local", "true"))
        .body()
        .path("number_of_nodes")
        .asInt();
  }

  /** The number of the node that leads the others. */
  private int leader() {
    JsonNode leaders =
        link.send(ClusterRequest.read("GET", "/_cat/cluster_manager").with("format", "json"))
            .body();
    return Integer.parseInt(leaders.path(0).path("node").asString().substring(1));
  }

  /** In every way in which documents are read. */
  private static List<Integer> searches(Docs docs, int times) {
    return IntStream.range(0, times)
        .mapToObj(
            time ->
                switch (time % 3) {
                  case 0 -> docs.found();
                  case 1 -> docs.foundByMany();
                  default -> docs.got(DOCUMENTS);
                })
        .toList();
  }

  private boolean reachable(int node) {
    return link.health().nodes().stream().map(NodeHealth::reachable).toList().get(node);
  }
}
