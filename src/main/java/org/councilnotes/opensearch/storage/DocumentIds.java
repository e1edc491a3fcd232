package org.councilnotes.opensearch.storage;

import java.nio.charset.StandardCharsets;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.store.NoteVersion;

/**
 * Under which ids documents are kept. All are ours, so that what is written twice is there once.
 */
public final class DocumentIds {

  /** What the archive says of itself. */
  public static final String COMMIT = "commit";

  /** Of bytes; the cluster takes up to 512. */
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

  /** All versions of a document lie in one shard, each note whole. */
  public static String routing(String note) {
    return bounded("", NoteVersion.documentOf(note).orElse(note));
  }

  private static String bounded(String kind, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return kind + (bytes.length <= LONGEST ? name : new Sha256Digest().add(bytes).hex());
  }
}
