package org.councilnotes.ingest.progress;

import java.time.Duration;

/**
 * What a stage has cost.
 *
 * @param wall time on the clock, that of threads working side by side added up
 * @param processor processor time
 */
public record StageCost(Stage stage, Duration wall, Duration processor) {

  StageCost plusProcessor(Duration more) {
    return new StageCost(stage, wall, processor.plus(more));
  }
}
