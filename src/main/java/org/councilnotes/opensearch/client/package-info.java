/**
 * The connection to the cluster: nodes, requests, failover, retries, time-outs, settings. {@link
 * ClusterClient} sends a {@link ClusterRequest} and gives a {@link ClusterResponse}; {@link
 * RequestFailover} tries other nodes; {@link NodePool}, {@link ClusterNode} and {@link NodeClient}
 * are the nodes and their connections. {@link ClientTimeouts} and {@link RetryBackoff} have the
 * durations, {@link BulkWriter} writes many documents, {@link OpenSearchSettings} reads the
 * configuration. {@link OpenSearchProblem} is the exception: message and remedy, never a secret. A
 * hung node costs a reader one time-out at most. This is the lowest package of {@code opensearch};
 * it knows nothing of notes or indices.
 */
@NullMarked
package org.councilnotes.opensearch.client;

import org.jspecify.annotations.NullMarked;
