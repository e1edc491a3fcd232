package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.councilnotes.opensearch.PlayedNode;
import org.junit.jupiter.api.Test;

/** How a link goes about nodes that are there, and do not do their work. */
class ClusterClientTest {

  /** No node that was left out is looked at again within a test. */
  private static final RetryBackoff NEVER =
      new RetryBackoff(Duration.ofHours(1), Duration.ofHours(1));

  private static ClientTimeouts patience(Duration wait) {
    return new ClientTimeouts(wait, wait, NEVER);
  }

  private static final String REASON =
      "{\"error\": {\"type\": \"rejected\", \"reason\": \"the queue is full\"}, \"status\": 429}";

  private static ClusterClient link(PlayedNode... nodes) {
    return link(patience(Duration.ofMinutes(1)), nodes);
  }

  private static ClusterClient link(ClientTimeouts clientTimeouts, PlayedNode... nodes) {
    List<URI> addresses = Arrays.stream(nodes).map(PlayedNode::address).toList();
    return new ClusterClient(
        new OpenSearchSettings(addresses, "test", Optional.empty(), Optional.empty(), 1, 1),
        clientTimeouts);
  }

  @Test
  void busyNodeIsHelpedOutAndLeftOutWhenThatGoesOn() {
    try (PlayedNode busy = new PlayedNode(429, REASON);
        PlayedNode well = new PlayedNode(200, "{\"took\": 1}");
        ClusterClient link = link(busy, well)) {
      for (int i = 0; i < 20; i++) {
        assertThat(link.get("/").body().path("took").asInt()).isEqualTo(1);
      }
      assertThat(busy.asked()).isEqualTo(3);
      assertThat(well.asked()).isEqualTo(20);
    }
  }

  @Test
  void reasonIsSaidWhereAllAreBusy() {
    try (PlayedNode one = new PlayedNode(429, REASON);
        PlayedNode other = new PlayedNode(429, REASON);
        ClusterClient link = link(one, other)) {
      assertThatThrownBy(() -> link.get("/"))
          .isInstanceOfSatisfying(
              OpenSearchProblem.class,
              problem -> assertThat(problem.retryAfter()).contains(OpenSearchProblem.RETRY))
          .hasMessageContaining("the queue is full");
    }
  }

  /** Not the work is to be piled up on each of them that one of them could not do. */
  @Test
  void whatTakesTooLongIsTriedTwiceOnly() {
    try (PlayedNode a = new PlayedNode(PlayedNode.BUSY, "{}");
        PlayedNode b = new PlayedNode(PlayedNode.BUSY, "{}");
        PlayedNode c = new PlayedNode(PlayedNode.BUSY, "{}");
        ClusterClient link = link(patience(Duration.ofMillis(4500)), a, b, c)) {
      assertThatThrownBy(() -> link.get("/"))
          .isInstanceOf(OpenSearchProblem.class)
          .hasMessageContaining("gave no answer within");
      assertThat(a.asked() + b.asked() + c.asked()).isEqualTo(2);
    }
  }

  @Test
  void failureOfOneQuerySpeaksAgainstNoNode() {
    try (PlayedNode failing = new PlayedNode(500, REASON);
        ClusterClient link = link(failing)) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> link.get("/")).hasMessageContaining("the queue is full");
      }
      assertThat(failing.asked()).isEqualTo(10);
    }
  }

  @Test
  void bodyWithLettersOfAllKindsComesThroughInAnError() {
    String said = "{\"error\": {\"reason\": \"Größe, naïve, Ελλάδα\"}}";
    try (PlayedNode node = new PlayedNode(409, said);
        ClusterClient link = link(node)) {
      assertThatThrownBy(() -> link.delete("/é"))
          .isInstanceOfSatisfying(
              OpenSearchProblem.class, problem -> assertThat(problem.status()).isEqualTo(409))
          .hasMessageContaining("Größe, naïve, Ελλάδα");
    }
  }
}
