/**
 * The client of the Council's public register: a note by its number, kept as a file. {@link
 * NoteFetcher} brings each {@link RegisterEntry} into the {@link NotesFolder}; {@link
 * RegisterClient} sends one request at a time, to one host, with pauses and retries; {@link
 * FetchOutcome} says what became of a number; {@link FetchQueue} does so in the background. Only
 * whole PDF files are kept; no file is overwritten that was not fetched. May use {@code note},
 * {@code file} and the JDK only.
 */
@NullMarked
package org.councilnotes.fetch;

import org.jspecify.annotations.NullMarked;
