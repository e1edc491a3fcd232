/**
 * One snapshot of a world and what is known of it. {@link OpenSearchIndexView} asks the cluster for
 * each thing once; {@link OpenSearchCurrentView} follows the commits, or stays at one point in
 * time. {@link OpenSearchCorpusStatistics} and {@link CorpusStatisticsCache} answer what planning
 * asks about terms and numbers. It may not write.
 */
@NullMarked
package org.councilnotes.opensearch.view;

import org.jspecify.annotations.NullMarked;
