/**
 * How a run gets on. {@link IngestListener} follows a run; {@link IngestProgress} tells pace and
 * time left at any moment, to any thread; {@link StageTimes} adds up what the stages of a run cost.
 * It is all that pages may know of a run.
 */
@NullMarked
package org.councilnotes.ingest.progress;

import org.jspecify.annotations.NullMarked;
