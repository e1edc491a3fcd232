/**
 * The contract of {@code search} on a cluster of OpenSearch.
 *
 * <ul>
 *   <li><b>takes</b> where the cluster is and who asks; calls of its interface
 *   <li><b>gives</b> its answers as JSON, or a problem in one line that says what mends it
 *   <li><b>holds to</b> a node that hangs costs a reader one time-out at most; no answer from a
 *       part of the shards; a write that is repeated doubles nothing; no message shows a secret
 *   <li><b>may use</b> {@code note}, {@code search}, {@code json}, OpenSearch's client and Jackson
 * </ul>
 */
@NullMarked
package org.councilnotes.engine;

import org.jspecify.annotations.NullMarked;
