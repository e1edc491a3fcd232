package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.councilnotes.Campaign;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.LongLists;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.opensearch.client.OpenSearchProblem.Kind;
import org.councilnotes.opensearch.document.Load;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.WriteLock;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nodes are killed, hang and are full while an archive on them is read and written; {@code
 * ./archive test --campaign faults} does more of it. Times are printed, not judged.
 */
@Tag("campaign")
@Tag("faults")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class NodeFaultsIntegrationTest {

  private static final boolean CAMPAIGN = Campaign.runs("faults");
  private static final int KILLS = CAMPAIGN ? 20 : 1;
  private static final int NODES = 3;
  private static final Duration HANGS = Duration.ofSeconds(CAMPAIGN ? 30 : 5);
  private static final int READERS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private TestCluster cluster;
  private TestWorld world;
  private ClusterClient link;
  private OpenSearchArchiveHome home;
  private String index;

  /** An archive that nobody writes to any more. */
  private TestWorld quiet;

  @BeforeEach
  void open(TestCluster cluster) {
    this.cluster = cluster;
    world = TestWorld.in(cluster, NODES);
    link = world.link();
    home = world.home();
    index = world.index();
    quiet = TestWorld.in(cluster, NODES);
  }

  @AfterEach
  void clear() {
    cluster.restore();
    quiet.close();
    world.close();
  }

  @Test
  void killedNodesCostNoReadThatATryCuresNotAndNoCommittedNote() {
    List<Double> back = new ArrayList<>();
    List<Meter.Met> met = new ArrayList<>();
    try (LongLists lists = new LongLists(quiet.home());
        Load load = new Load(home, READERS)) {
      awaitWhole(load);
      for (int kill = 0; kill < KILLS; kill++) {
        lists.begin();
        cluster.kill(1 + kill % NODES);
        lists.endAndAssertWhole();
        back.add(secondsToWrite(load));
        cluster.restore();
        awaitWhole(load);
      }
      load.endAndAssertWhole(link, index);
      met.addAll(load.met());
      System.out.printf(
          Locale.ROOT,
          "faults: %d kills: %s; %d notes; commits that broke off: %d; writes back after s: %s%n",
          KILLS,
          said(met),
          load.committed(),
          load.brokenOff(),
          back);
    }
  }

  /** The one that leads: others ask it for what they could know themselves. */
  @Test
  void hungNodeCostsEachReaderOneTimeOutAtMost() {
    try (LongLists lists = new LongLists(quiet.home());
        Load load = new Load(home, READERS)) {
      awaitWhole(load);
      lists.begin();
      load.met();
      int leader = leader();
      long before = link.repeats();
      CompletableFuture<Void> hung =
          CompletableFuture.runAsync(
              () -> cluster.goOn(leader),
              CompletableFuture.delayedExecutor(HANGS.toMillis(), TimeUnit.MILLISECONDS));
      long start = System.nanoTime();
      cluster.hang(leader);
      lists.endAndAssertWhole();
      hung.join();
      long repeats = link.repeats() - before;
      List<Meter.Met> met = load.met();
      double writing = secondsAfter(load, start);
      load.endAndAssertWhole(link, index);
      System.out.printf(
          Locale.ROOT,
          "faults: hung for %d s: %s; calls sent again: %d; writes back after s: %.1f%n",
          HANGS.toSeconds(),
          said(met),
          repeats,
          writing);
      assertThat(met).allSatisfy(one -> assertThat(one.failed()).isLessThanOrEqualTo(1));
    }
  }

  /** As where its nodes were away for so long that the turn of a run ended meanwhile. */
  @Test
  void runThatLostItsTurnCommitsNothingMore() {
    try (WriteLock _ = home.acquireWriteLock();
        ArchiveWriter writer = home.writer(Thesaurus.NONE);
        ArchiveReader reader = home.reader()) {
      writer.put(Load.note(1));
      writer.commit();
      link.put(
          ClusterRequest.path(world.name() + "-turns", "_doc", "public"),
          Docs.json("{\"owner\": \"another\", \"until\": \"2999-01-01T00:00:00Z\"}"));
      writer.put(Load.note(2));
      await().atMost(PATIENCE).until(home::hasLostWriteLock);

      assertThatThrownBy(writer::commit)
          .isInstanceOf(OpenSearchProblem.class)
          .hasMessageContaining("another run");
      assertThat(reader.notes()).hasSize(1);
    } finally {
      link.delete("/" + world.name() + "-turns");
    }
  }

  /** The block that the cluster lays on indices of a full disk; it would take it away again. */
  @Test
  void fullDiskIsSaidAndReadersGoOn() {
    try (ArchiveWriter writer = home.writer(Thesaurus.NONE);
        ArchiveReader reader = home.reader()) {
      writer.put(Load.note(1));
      writer.commit();
      block("true", "false");
      writer.put(Load.note(2));

      assertThatThrownBy(writer::commit)
          .isInstanceOfSatisfying(
              OpenSearchProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.DISK))
          .hasMessageContaining("disk of its nodes is full")
          .hasMessageNotContaining("\n");
      assertThat(link.health().problems()).anyMatch(said -> said.contains("a disk is full"));
      assertThat(reader.note(Load.note(1).id())).contains(Load.note(1));
      assertThat(reader.notes()).hasSize(1);
    }
    block("null", "null");
    try (ArchiveWriter writer = home.writer(Thesaurus.NONE);
        ArchiveReader reader = home.reader()) {
      writer.put(Load.note(2));
      writer.commit();
      assertThat(reader.notes()).hasSize(2);
    }
  }

  private void block(String blocked, String looked) {
    link.put(
        "/_cluster/settings",
        Docs.json(
            "{\"persistent\": {\"cluster.routing.allocation.disk.threshold_enabled\": %s}}"
                .formatted(looked)));
    link.put(
        "/" + index + "/_settings",
        Docs.json("{\"index.blocks.read_only_allow_delete\": %s}".formatted(blocked)));
  }

  private double secondsToWrite(Load load) {
    return secondsAfter(load, System.nanoTime());
  }

  private double secondsAfter(Load load, long start) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              load.assertSound();
              return load.commitAfter(start).isPresent();
            });
    return Math.round((load.commitAfter(start).orElseThrow().end() - start) / 1e8) / 10.0;
  }

  /** Every copy is there: no more than one of two is ever taken. */
  private void awaitWhole(Load load) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              load.assertSound();
              return load.committed() > 0 && link.health().status().equals("green");
            });
  }

  private int leader() {
    return Integer.parseInt(
        link.send(ClusterRequest.read("GET", "/_cat/cluster_manager").with("format", "json"))
            .body()
            .path(0)
            .path("node")
            .asString()
            .substring(1));
  }

  private static String said(List<Meter.Met> met) {
    return "%d reads by %d threads, %d failed once, none twice, slow by thread %s, longest %d ms"
        .formatted(
            met.stream().mapToInt(Meter.Met::reads).sum(),
            met.size(),
            met.stream().mapToInt(Meter.Met::failed).sum(),
            met.stream().map(Meter.Met::slow).toList(),
            met.stream().mapToLong(one -> one.longest().toMillis()).max().orElse(0));
  }
}
