/**
 * Keeps an archive in step with its corpus. {@link ArchiveMaintenance} takes the write lock, runs
 * an ingest, or rebuilds the worlds of {@link WorldHomes} aside and swaps them in. {@link
 * CorpusWatch} waits until files of the corpus have changed. {@link ContinuousIngest} runs whenever
 * they have, {@link BackgroundIngest} when pages ask for it, {@link SharedIngest} together with
 * other processes; {@link ArchiveRetry} waits for an archive that cannot be reached. {@link
 * MaintenanceListener} is told each {@link MaintenanceEvent}. {@link PreviousWorld} is a world
 * before its last rebuild. It is deleted as soon as it holds a note that was removed, has changed,
 * or is not for the readers of that world any more, because restoring it would publish what was
 * withdrawn. The package may use {@code ingest} with its subpackages, {@code corpus}, {@code
 * vocabulary}, {@code yaml}, {@code store} and {@code note}; it prints nothing.
 */
@NullMarked
package org.councilnotes.ingest.maintain;

import org.jspecify.annotations.NullMarked;
