package org.councilnotes.ingest.progress;

import java.util.List;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A run that somebody asks for.
 *
 * @param paths of files to be read again, as the ledger has them; empty for all that failed or are
 *     partial, and for other kinds
 */
public record RunRequest(Kind kind, List<String> paths) {

  /** What a run does beside reading what has changed. */
  public enum Kind implements KeyedConstant {
    /** Reads files again that failed or are partial. */
    RETRY,
    /** Reads all files into new worlds, which take the place of those that are served. */
    REBUILD,
    /** Tags all notes again, without reading files. */
    TAGGING,
    /** Takes out the notes of files that are gone, however many. */
    REMOVALS
  }

  public RunRequest {
    paths = List.copyOf(paths);
  }

  /** A run over the whole corpus. */
  public RunRequest(Kind kind) {
    this(kind, List.of());
  }
}
