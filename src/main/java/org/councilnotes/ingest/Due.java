package org.councilnotes.ingest;

import java.io.IOException;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.search.SourceFile;

/**
 * A file as it is now.
 *
 * @param hash of its content
 * @param version how it is to be read: another one for each content of its sidecar
 */
record Due(CorpusFile file, String hash, String version) {

  /** What parts the version of the way from the hash of a sidecar. */
  static final String SIDECAR = "-";

  /**
   * Reads the whole file.
   *
   * @param way version of the way that it would be read
   */
  static Due of(CorpusFile file, String way) throws IOException {
    String version = file.sidecarHash().map(hash -> way + SIDECAR + hash).orElse(way);
    return new Due(file, Corpus.hash(file.file()), version);
  }

  String path() {
    return file.path();
  }

  /** Whether the line tells of this content, read this way. */
  boolean isReadIn(SourceFile line) {
    return line.hash().equals(hash) && line.version().reading().equals(version);
  }
}
