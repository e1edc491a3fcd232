package org.councilnotes.opensearch.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * The only way to the cluster. Chooses a node for each call and fails over to another one;
 * thread-safe. Every call throws {@link OpenSearchProblem} where the cluster does not answer, or
 * answers with an error other than 404.
 */
public final class ClusterClient implements AutoCloseable {

  private final NodePool nodes;
  private final ClientTimeouts clientTimeouts;
  private final boolean named;
  private final OutageRetry outageRetry;

  public ClusterClient(OpenSearchSettings settings) {
    this(settings, ClientTimeouts.USUAL);
  }

  ClusterClient(OpenSearchSettings settings, ClientTimeouts clientTimeouts) {
    this(
        new NodePool(settings, clientTimeouts),
        clientTimeouts,
        settings.login().isPresent(),
        OutageRetry.NONE);
  }

  private ClusterClient(
      NodePool nodes, ClientTimeouts clientTimeouts, boolean named, OutageRetry outageRetry) {
    this.nodes = nodes;
    this.clientTimeouts = clientTimeouts;
    this.named = named;
    this.outageRetry = outageRetry;
  }

  /** The same client for a run, which waits while the cluster is away; closed with this one. */
  public ClusterClient waiting(OutageRetry during) {
    return new ClusterClient(nodes, clientTimeouts, named, during);
  }

  /** The same client for background calls, which may take longer; closed with this one. */
  public ClusterClient background() {
    return new ClusterClient(nodes, clientTimeouts.ofBackground(), named, outageRetry);
  }

  /** The notices of what a run waits for. */
  OutageNotice notice() {
    return outageRetry.notice();
  }

  public ClusterResponse send(ClusterRequest call) {
    nodes.tripped();
    return answer(call);
  }

  /** Sends several calls at the same time, to different nodes as far as possible. */
  public List<ClusterResponse> send(List<ClusterRequest> calls) {
    nodes.tripped();
    List<CompletableFuture<ClusterResponse>> others =
        calls.stream()
            .skip(1)
            .map(
                call ->
                    CompletableFuture.supplyAsync(() -> answer(call), Thread::startVirtualThread))
            .toList();
    List<ClusterResponse> answers = new ArrayList<>();
    calls.stream().limit(1).map(this::answer).forEach(answers::add);
    others.forEach(other -> answers.add(TaskResult.of(other)));
    return answers;
  }

  private ClusterResponse answer(ClusterRequest call) {
    return outageRetry.answer(() -> once(call));
  }

  private ClusterResponse once(ClusterRequest call) {
    return new RequestFailover(nodes, clientTimeouts, named, prepared(call)).run();
  }

  /** Asks for no partial results: an answer without some of the shards would look complete. */
  private static ClusterRequest prepared(ClusterRequest call) {
    return switch (call.operation()) {
      case "_search" -> call.with("allow_partial_search_results", "false");
      case "point_in_time" ->
          call.method().equals("POST") ? call.with("allow_partial_pit_creation", "false") : call;
      default -> call;
    };
  }

  /** A read. */
  public ClusterResponse get(String path) {
    return send(ClusterRequest.read("GET", path));
  }

  /** A read with a body, such as a search. */
  ClusterResponse search(String path, JsonNode body) {
    return send(ClusterRequest.read("POST", path).with(body));
  }

  /** A write. */
  public ClusterResponse post(String path, JsonNode body) {
    return send(ClusterRequest.write("POST", path).with(body));
  }

  /** A write without a body, such as a refresh. */
  public ClusterResponse post(String path) {
    return send(ClusterRequest.write("POST", path));
  }

  /** A write. */
  public ClusterResponse put(String path, JsonNode body) {
    return send(ClusterRequest.write("PUT", path).with(body));
  }

  /** Creates an index unless it exists; safe where two processes do it at once. */
  public void make(String index, JsonNode form) {
    try {
      put(ClusterRequest.path(index), form);
    } catch (OpenSearchProblem problem) {
      if (!problem.type().equals("resource_already_exists_exception")) {
        throw problem;
      }
    }
  }

  /** A write. */
  public ClusterResponse delete(String path) {
    return send(ClusterRequest.write("DELETE", path));
  }

  /**
   * A bulk request. Each operation has its own status in the answer. It is not repeated here:
   * {@link BulkWriter} checks the statuses and repeats.
   */
  ClusterResponse bulk(String lines) {
    // Half of the time-out: slow operations then fail one by one in an answer, before the whole
    // call does.
    String patiently = clientTimeouts.write().dividedBy(2).toMillis() + "ms";
    return once(ClusterRequest.write("POST", "/_bulk").with("timeout", patiently).withLines(lines));
  }

  /** The health of the cluster. Each of its requests takes a time-out at most. */
  public ClusterHealth health() {
    return new ClusterHealth.HealthReader(this, nodes).read();
  }

  /**
   * How often something was sent so far, one after the other: calls that are sent at the same time
   * count as one.
   */
  long trips() {
    return nodes.trips();
  }

  /** How many calls were repeated so far because a node failed. */
  long repeats() {
    return nodes.repeats();
  }

  @Override
  public void close() {
    nodes.close();
  }
}
