package org.councilnotes.opensearch.storage;

import java.nio.charset.StandardCharsets;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.store.NoteVersion;

/**
 * The ids of documents. They are derived from ids of notes and paths of files, so that a repeated
 * write duplicates nothing.
 */
public final class DocumentIds {

  /** The id of the metadata of the commit. */
  public static final String COMMIT = "commit";

  /** Longest part of an id in bytes. The cluster accepts ids of up to 512 bytes. */
  private static final int LONGEST = 400;

  private DocumentIds() {}

  public static String passage(String note, int ordinal) {
    return bounded("p#", note) + "#" + ordinal;
  }

  public static String note(String note) {
    return bounded("n#", note);
  }

  public static String head(String note) {
    return bounded("h#", note);
  }

  public static String file(String path) {
    return bounded("f#", path);
  }

  public static String touched(String note) {
    return bounded("t#", note);
  }

  public static String series(String series, String language) {
    return bounded("s#", language + "#" + series);
  }

  /** The routing of a note: all versions of a document are in one shard. */
  public static String routing(String note) {
    return bounded("", NoteVersion.documentOf(note).orElse(note));
  }

  private static String bounded(String kind, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return kind + (bytes.length <= LONGEST ? name : new Sha256Digest().add(bytes).hex());
  }
}
