/**
 * Figures for monitoring, in the text format of Prometheus, on a port of their own. {@link
 * RequestTimer} measures requests, {@link ArchiveMetrics} collects what the archive knows of itself
 * when it is asked, {@link MetricsServer} answers. No figure has the words of a query, the id of a
 * note or the name of a file or user; those of restricted notes are counted, so the port is the
 * operator's. Where it is not set, none of these classes is used. May use {@code web}, and what it
 * measures.
 */
@NullMarked
package org.councilnotes.web.metrics;

import org.jspecify.annotations.NullMarked;
