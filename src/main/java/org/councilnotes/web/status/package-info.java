/**
 * The page of the state of the archive: what became of each file, how far reading has come, and
 * proposed programmes. {@link StatusPage} shows the ledger, {@link ProgressStream} sends {@link
 * ProgressView}s as server-sent events, {@link ProposalPage} takes the answer to a {@link
 * ProposalView}. Files that the reader may not know by name are counted only.
 */
@NullMarked
package org.councilnotes.web.status;

import org.jspecify.annotations.NullMarked;
