package org.councilnotes.store.coordination;

import java.util.Optional;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;

/**
 * The result of reading a file for a run.
 *
 * @param note present where there is one
 * @param mime media type; empty where the file was not read
 * @param tagging tagging version of the note; empty where there is none
 */
public record ReadResult(FileOutcome outcome, Optional<Note> note, String mime, String tagging) {}
