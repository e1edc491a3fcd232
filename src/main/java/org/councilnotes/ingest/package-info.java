/**
 * From the corpus to the store: one run reads what is new or changed and removes what is gone, in
 * one world or several. {@link IngestRun} is a run, {@link IngestReport} its result. {@link
 * CorpusInventory} lists the files, {@link UnchangedFiles} and {@link MovedFiles} say which need no
 * reading, {@link ReadScheduler} has the others read, {@link WorldUpdates} are the worlds of a run:
 * a file is read once for all that need it. In each, {@link NoteReconciliation} decides which file
 * makes a note, {@link IngestLedger} keeps the state of each file, {@link Retagging} tags notes
 * anew, {@link LineageUpdate} aligns the editions, {@link CommitSchedule} says when a run commits.
 * A bad document costs itself only. Notes and ledger are committed together. It uses the writing
 * contract of {@code store}, never a store itself.
 */
@NullMarked
package org.councilnotes.ingest;

import org.jspecify.annotations.NullMarked;
