package org.councilnotes.store;

/**
 * What the versions of a document are grouped by. Of the notes that share a key, exactly one
 * counts.
 */
public enum VersionGrouping {
  /** The one version that stands for the document. */
  DOCUMENT,
  /** The one that stands for the document in its language. */
  LANGUAGE,
  /** The one that stands for all language versions of its very number. */
  NUMBER;

  /** The key of a version: versions with the same key are one group. */
  String keyOf(NoteVersion version) {
    return switch (this) {
      case DOCUMENT -> "";
      case LANGUAGE -> version.language();
      case NUMBER -> version.number().key();
    };
  }
}
