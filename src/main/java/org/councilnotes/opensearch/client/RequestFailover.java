package org.councilnotes.opensearch.client;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Sends one call to one node after the other until a node executes it. */
final class RequestFailover {

  /**
   * Most time-outs on nodes that are reachable: more repetitions would add load to a busy cluster.
   */
  private static final int SLOW = 2;

  /** Pauses before repetitions. A shard that starts, moves or changes its primary is ready soon. */
  private static final RetryBackoff PAUSES =
      new RetryBackoff(Duration.ofMillis(100), Duration.ofMillis(400));

  private final NodePool nodes;
  private final ClientTimeouts clientTimeouts;
  private final ResponseCheck verdict;
  private final ClusterRequest call;
  private final Set<ClusterNode> tried = new HashSet<>();
  private int slow;
  private int refused;
  private @Nullable OpenSearchProblem last;

  RequestFailover(
      NodePool nodes, ClientTimeouts clientTimeouts, boolean named, ClusterRequest call) {
    this.nodes = nodes;
    this.clientTimeouts = clientTimeouts;
    this.verdict = new ResponseCheck(call, named);
    this.call = call;
  }

  ClusterResponse run() {
    for (int attempt = 0; attempt <= nodes.all().size() && slow < SLOW; attempt++) {
      Optional<ClusterNode> node = next();
      if (node.isEmpty()) {
        throw nodes.unreachable();
      }
      if (attempt > 0) {
        nodes.repeated();
      }
      if (last != null && refused > 0) {
        PAUSES.pause(refused);
      }
      tried.add(node.get());
      Optional<ClusterResponse> answer = tryAt(node.get());
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw last == null ? nodes.unreachable() : last;
  }

  private Optional<ClusterNode> next() {
    Optional<ClusterNode> node = nodes.next(tried);
    return node.isEmpty() && nodes.isAnyThere() ? nodes.next(tried) : node;
  }

  private Optional<ClusterResponse> tryAt(ClusterNode node) {
    Optional<NodeClient.RawResponse> raw = await(node);
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    ResponseCheck.RequestOutcome said = verdict.check(node.address(), raw.get());
    if (said.answer().isPresent()) {
      node.succeeded();
    } else {
      last = said.problem().orElseThrow();
      refused++;
      if (said.ofNode()) {
        node.failed(new NodeFailure(last.getMessage(), false));
      }
    }
    return said.answer();
  }

  /** Waits for the answer; empty where the node did not give one. */
  private Optional<NodeClient.RawResponse> await(ClusterNode node) {
    long lossesBefore = nodes.losses();
    Duration limit = clientTimeouts.of(call.kind());
    long end = System.nanoTime() + limit.toNanos();
    CompletableFuture<NodeClient.RawResponse> coming = node.send(nodes.direct(call), limit);
    while (true) {
      long left = end - System.nanoTime();
      try {
        return Optional.of(
            coming.get(
                Math.min(left, clientTimeouts.probeTimeout().toNanos()), TimeUnit.NANOSECONDS));
      } catch (ExecutionException e) {
        node.trip(NodeFailure.of(e.getCause()));
        last = null;
        return Optional.empty();
      } catch (TimeoutException e) {
        if (left <= clientTimeouts.probeTimeout().toNanos()) {
          tooSlow(node, lossesBefore, limit);
          stopIfPinned(node, limit);
          return Optional.empty();
        }
        if (node.isOpen() || isReadPast(lossesBefore)) {
          stopIfPinned(node, limit);
          return Optional.empty();
        }
        nodes.probeLost();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw OpenSearchProblem.interrupted();
      }
    }
  }

  /**
   * Stops repeating a call that is bound to the copies of a point in time: any other node would
   * wait for the same copies. The caller may choose others.
   */
  private void stopIfPinned(ClusterNode node, Duration limit) {
    if (call.isPinned()) {
      slow = SLOW;
      last = OpenSearchProblem.slow(node.address(), limit);
    }
  }

  /** Records a time-out, unless another node is lost, for which this one may have waited. */
  private void tooSlow(ClusterNode node, long lossesBefore, Duration limit) {
    boolean mayHaveWaited = call.isPinned() && nodes.isAnyLost();
    if (node.isOpen() || nodes.losses() != lossesBefore || mayHaveWaited) {
      return;
    }
    slow++;
    last = OpenSearchProblem.slow(node.address(), limit);
    node.failed(NodeFailure.SILENT);
  }

  private boolean isReadPast(long lossesBefore) {
    return call.kind() == ClusterRequest.Kind.READ && nodes.losses() != lossesBefore;
  }

  /** Evaluates an answer: a result, a failure to be repeated elsewhere, or a final problem. */
  record ResponseCheck(ClusterRequest call, boolean named) {

    /**
     * A result, or a problem that a repetition may solve.
     *
     * @param ofNode whether it counts as a failure of the node
     */
    record RequestOutcome(
        Optional<ClusterResponse> answer, Optional<OpenSearchProblem> problem, boolean ofNode) {

      static RequestOutcome done(ClusterResponse answer) {
        return new RequestOutcome(Optional.of(answer), Optional.empty(), false);
      }

      static RequestOutcome again(OpenSearchProblem problem, boolean ofNode) {
        return new RequestOutcome(Optional.empty(), Optional.of(problem), ofNode);
      }
    }

    /** Throws {@link OpenSearchProblem} for a problem that no repetition can solve. */
    RequestOutcome check(URI address, NodeClient.RawResponse raw) {
      ClusterResponse answer = new ClusterResponse(raw.status(), read(address, raw));
      int status = raw.status();
      if (status == 401) {
        throw OpenSearchProblem.unknownUser(address, named);
      }
      if (status == 404 && !answer.isOfLostCopy()) {
        return RequestOutcome.done(answer);
      }
      return status < 300 ? whole(address, answer) : refused(address, answer);
    }

    private RequestOutcome whole(URI address, ClusterResponse answer) {
      boolean mustBeWhole =
          call.kind() == ClusterRequest.Kind.READ || call.operation().equals("_refresh");
      boolean lacking = call.isOfShards() && answer.lacksShards();
      if (!lacking && !(mustBeWhole && answer.isPartial())) {
        return RequestOutcome.done(answer);
      }
      ClusterErrorCause why = new ClusterErrorCause("partial", "some shards did not answer");
      return RequestOutcome.again(OpenSearchProblem.failing(address, answer.status(), why), false);
    }

    private RequestOutcome refused(URI address, ClusterResponse answer) {
      int status = answer.status();
      ClusterErrorCause reason = ClusterErrorCause.in(answer.body());
      if (reason.isNoRoom(status)) {
        throw OpenSearchProblem.noRoom(status, reason);
      }
      if (status == 403) {
        throw OpenSearchProblem.forbidden(call, reason);
      }
      if (status < 500 && status != 429 && !answer.isOfLostCopy()) {
        throw OpenSearchProblem.rejected(call, status, reason);
      }
      boolean ofNode = status > 500 || status == 429;
      return RequestOutcome.again(OpenSearchProblem.failing(address, status, reason), ofNode);
    }

    private static JsonNode read(URI address, NodeClient.RawResponse raw) {
      if (raw.body().isBlank()) {
        return MissingNode.getInstance();
      }
      try {
        return JsonMapper.shared().readTree(raw.body());
      } catch (JacksonException notJson) {
        if (raw.status() < 300) {
          throw OpenSearchProblem.notOpenSearch(address);
        }
        return StringNode.valueOf(raw.body());
      }
    }
  }
}
