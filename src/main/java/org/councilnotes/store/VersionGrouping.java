package org.councilnotes.store;

/**
 * What the versions of a document are grouped by. Of the notes that share a key, exactly one
 * counts.
 */
public enum VersionGrouping {
  /** One version counts for each document. */
  DOCUMENT,
  /** One version counts for each document and language. */
  LANGUAGE,
  /** One language version counts for each number with its additions. */
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
