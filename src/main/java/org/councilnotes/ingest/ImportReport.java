package org.councilnotes.ingest;

import java.time.Duration;

/**
 * How an import ended.
 *
 * @param notes how many were written
 * @param passages how many lines are in them
 * @param bad how many lines were not taken
 * @param scattered how many lines came when their document had come to its end
 * @param time of reading and writing, without lineage
 */
public record ImportReport(long notes, long passages, long bad, long scattered, Duration time) {}
