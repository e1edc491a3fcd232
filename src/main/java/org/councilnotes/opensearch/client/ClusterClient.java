package org.councilnotes.opensearch.client;

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
    return outageRetry.answer(() -> once(call));
  }

  private ClusterResponse once(ClusterRequest call) {
    return new RequestFailover(nodes, clientTimeouts, named, prepared(call)).run();
  }

  /** An answer without some of the shards would look whole. */
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

  /** A read that says with a body what it wants, such as a search. */
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
   * Many operations at once; each has its own status in the answer. {@link BulkWriter} looks at
   * these, and waits by itself.
   */
  ClusterResponse bulk(String lines) {
    // What its shard does not take by then comes back as not taken, and the rest is known.
    String patiently = clientTimeouts.write().dividedBy(2).toMillis() + "ms";
    return once(ClusterRequest.write("POST", "/_bulk").with("timeout", patiently).withLines(lines));
  }

  /** How the cluster is; takes a time-out at most for each of its questions. */
  public ClusterHealth health() {
    return new ClusterHealth.HealthReader(this, nodes).read();
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
