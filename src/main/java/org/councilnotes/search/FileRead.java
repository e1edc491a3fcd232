package org.councilnotes.search;

import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;

/**
 * What came of a file that was read for a run.
 *
 * @param note present where there is one
 * @param mime media type; empty where the file was not read
 * @param tagging how the note was tagged; empty where there is none
 */
public record FileRead(Outcome outcome, Optional<Note> note, String mime, String tagging) {}
