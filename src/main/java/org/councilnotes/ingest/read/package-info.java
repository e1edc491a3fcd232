/**
 * Reading one file into a note, and many files side by side. {@link NotePipeline} extracts,
 * structures, tags and finds the series; {@link PipelineResult} is what came of a file; {@link
 * FailureBarrier} turns whatever goes wrong into its outcome. {@link ReaderPool} reads on this
 * machine, {@link RemoteReaders} are the other processes that help, {@link RemoteReader} is such a
 * process. It writes nothing to the store.
 */
@NullMarked
package org.councilnotes.ingest.read;

import org.jspecify.annotations.NullMarked;
