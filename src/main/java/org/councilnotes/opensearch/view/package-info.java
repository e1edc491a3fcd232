/**
 * One snapshot of a world and a cache of what was read from it. {@link OpenSearchIndexView} reads
 * each value from the cluster once; {@link OpenSearchCurrentView} follows the commits, or stays at
 * one point in time. {@link OpenSearchCorpusStatistics} and {@link CorpusStatisticsCache} answer
 * what planning asks about terms and numbers. It may not write.
 */
@NullMarked
package org.councilnotes.opensearch.view;

import org.jspecify.annotations.NullMarked;
