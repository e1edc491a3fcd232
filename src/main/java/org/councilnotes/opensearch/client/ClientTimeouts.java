package org.councilnotes.opensearch.client;

import java.time.Duration;

/**
 * Time-outs of a client.
 *
 * @param read for the answer to a read, before another node is asked
 * @param write the same for a write
 * @param pauses between two probes of a lost node
 */
record ClientTimeouts(Duration read, Duration write, RetryBackoff pauses) {

  static final ClientTimeouts USUAL =
      new ClientTimeouts(
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          new RetryBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30)));

  /** Time-outs for background reads: those of writes. */
  ClientTimeouts ofBackground() {
    return new ClientTimeouts(write, write, pauses);
  }

  Duration of(ClusterRequest.Kind kind) {
    return kind == ClusterRequest.Kind.READ ? read : write;
  }

  /**
   * For what a node that is well does at once. A call that waits longer is a reason to look which
   * nodes are there, and that must be known before a read gives up.
   */
  Duration probeTimeout() {
    return read.dividedBy(3);
  }
}
