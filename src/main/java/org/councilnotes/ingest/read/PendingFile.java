package org.councilnotes.ingest.read;

import java.io.IOException;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.store.LedgerEntry;

/**
 * A file as it is now.
 *
 * @param hash of its content
 * @param version how it is to be read: another one for each content of its sidecar
 */
public record PendingFile(CorpusFile file, String hash, String version) {

  /** What parts the version of the way from the hash of a sidecar. */
  public static final String SIDECAR = "-";

  /**
   * Reads the whole file.
   *
   * @param way version of the way that it would be read
   */
  public static PendingFile of(CorpusFile file, String way) throws IOException {
    String version = file.sidecarHash().map(hash -> way + SIDECAR + hash).orElse(way);
    return new PendingFile(file, Corpus.hash(file.file()), version);
  }

  public String path() {
    return file.path();
  }

  /** Whether the line tells of this content, read this way. */
  public boolean isReadIn(LedgerEntry line) {
    return line.hash().equals(hash) && line.version().reading().equals(version);
  }
}
