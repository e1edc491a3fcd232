package org.councilnotes.ingest.progress;

import java.util.List;
import java.util.Set;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A run that somebody asks for.
 *
 * @param paths of files to be read again, as the ledger has them; empty for all that failed or are
 *     partial, and for other kinds
 * @param removals paths of missing files whose notes may be taken out; empty for other kinds
 */
public record RunRequest(Kind kind, List<String> paths, Set<String> removals) {

  /** What a run does beside reading what has changed. */
  public enum Kind implements KeyedConstant {
    /** Reads files again that failed or are partial. */
    RETRY,
    /** Reads all files into new worlds, which take the place of those that are served. */
    REBUILD,
    /** Tags all notes again, without reading files. */
    TAGGING,
    /** Takes out the notes of files that are gone and whose removal was accepted. */
    REMOVALS
  }

  public RunRequest {
    paths = List.copyOf(paths);
    removals = Set.copyOf(removals);
  }

  /** A run that takes nothing out. */
  public RunRequest(Kind kind, List<String> paths) {
    this(kind, paths, Set.of());
  }

  /** A run over the whole corpus. */
  public RunRequest(Kind kind) {
    this(kind, List.of());
  }

  /** The same run, which may take the notes of missing files out. */
  public RunRequest removing(List<String> missing) {
    return new RunRequest(kind, paths, Set.copyOf(missing));
  }
}
