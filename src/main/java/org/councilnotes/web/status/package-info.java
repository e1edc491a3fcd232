/**
 * The page of the state of the archive: outcomes of files, progress of reading, and how many
 * programmes are proposed. {@link StatusPage} shows the ledger, {@link ProgressStream} sends {@link
 * ProgressView}s as server-sent events. Files whose names the reader may not see are only counted.
 */
@NullMarked
package org.councilnotes.web.status;

import org.jspecify.annotations.NullMarked;
