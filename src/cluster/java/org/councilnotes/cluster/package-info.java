/**
 * A cluster of OpenSearch nodes on this machine, to try the archive on and to test it against: real
 * nodes, each a process of its own, on loopback only.
 */
package org.councilnotes.cluster;
