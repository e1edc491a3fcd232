package org.councilnotes.engine;

import tools.jackson.databind.JsonNode;

/**
 * The one way to the cluster. Chooses a node for each call and asks another where it is lost; safe
 * for any number of threads. Every call throws {@link EngineProblem} where the cluster does not
 * answer, or answers with an error other than 404.
 */
final class Link implements AutoCloseable {

  private final Nodes nodes;
  private final Patience patience;
  private final boolean named;
  private final Waiting waiting;

  Link(EngineSettings settings) {
    this(settings, Patience.USUAL);
  }

  Link(EngineSettings settings, Patience patience) {
    this(new Nodes(settings, patience), patience, settings.login().isPresent(), Waiting.NONE);
  }

  private Link(Nodes nodes, Patience patience, boolean named, Waiting waiting) {
    this.nodes = nodes;
    this.patience = patience;
    this.named = named;
    this.waiting = waiting;
  }

  /** The same way for a run, which waits while the cluster is away; closed with this one. */
  Link waiting(Waiting during) {
    return new Link(nodes, patience, named, during);
  }

  /** The same way for what nobody waits for, and what may take longer; closed with this one. */
  Link background() {
    return new Link(nodes, patience.ofBackground(), named, waiting);
  }

  /** Says to people what a run waits for. */
  Notice notice() {
    return waiting.notice();
  }

  Answer send(Call call) {
    return waiting.answer(() -> once(call));
  }

  private Answer once(Call call) {
    return new Attempts(nodes, patience, named, prepared(call)).run();
  }

  /** An answer without some of the shards would look whole. */
  private static Call prepared(Call call) {
    return switch (call.operation()) {
      case "_search" -> call.with("allow_partial_search_results", "false");
      case "point_in_time" ->
          call.method().equals("POST") ? call.with("allow_partial_pit_creation", "false") : call;
      default -> call;
    };
  }

  /** A read. */
  Answer get(String path) {
    return send(Call.read("GET", path));
  }

  /** A read that says with a body what it wants, such as a search. */
  Answer search(String path, JsonNode body) {
    return send(Call.read("POST", path).with(body));
  }

  /** A write. */
  Answer post(String path, JsonNode body) {
    return send(Call.write("POST", path).with(body));
  }

  /** A write without a body, such as a refresh. */
  Answer post(String path) {
    return send(Call.write("POST", path));
  }

  /** A write. */
  Answer put(String path, JsonNode body) {
    return send(Call.write("PUT", path).with(body));
  }

  /** Makes an index where there is none; two that make the same at once both have it. */
  void make(String index, JsonNode form) {
    try {
      put(Call.path(index), form);
    } catch (EngineProblem problem) {
      if (!problem.type().equals("resource_already_exists_exception")) {
        throw problem;
      }
    }
  }

  /** A write. */
  Answer delete(String path) {
    return send(Call.write("DELETE", path));
  }

  /**
   * Many operations at once; each has its own status in the answer. {@link Bulk} looks at these,
   * and waits by itself.
   */
  Answer bulk(String lines) {
    // What its shard does not take by then comes back as not taken, and the rest is known.
    String patiently = patience.write().dividedBy(2).toMillis() + "ms";
    return once(Call.write("POST", "/_bulk").with("timeout", patiently).withLines(lines));
  }

  /** How the cluster is; takes a time-out at most for each of its questions. */
  ClusterHealth health() {
    return new HealthReading(this, nodes).read();
  }

  /** How often a call was sent again so far, because a node did not do it. */
  long repeats() {
    return nodes.repeats();
  }

  @Override
  public void close() {
    nodes.close();
  }
}
