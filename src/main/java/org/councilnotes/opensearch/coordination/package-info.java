/**
 * Several processes that read files for one run, by documents of the cluster. {@link
 * OpenSearchSharedWork} opens a run or joins one; {@link OpenSearchFileOffering} is the side of the
 * run, {@link OpenSearchFileClaim} that of a reader; {@link WorkSlotIndex} keeps a fixed number of
 * {@link WorkSlot}s. No clocks are compared.
 */
@NullMarked
package org.councilnotes.opensearch.coordination;

import org.jspecify.annotations.NullMarked;
