package org.councilnotes.store;

/**
 * For what one note counts among the versions that a world holds of its document. Of the notes that
 * share a key, exactly one counts.
 */
public enum VersionGrouping {
  /** The one version that stands for the document. */
  DOCUMENT,
  /** The one that stands for the document in its language. */
  LANGUAGE,
  /** The one that stands for all language versions of its very number. */
  NUMBER;

  /** What versions of one document must share for only one of them to count. */
  String keyOf(NoteVersion version) {
    return switch (this) {
      case DOCUMENT -> "";
      case LANGUAGE -> version.language();
      case NUMBER -> version.number().key();
    };
  }
}
