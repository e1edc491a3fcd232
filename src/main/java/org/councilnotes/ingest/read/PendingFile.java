package org.councilnotes.ingest.read;

import java.io.IOException;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.store.LedgerEntry;

/**
 * A file to be read, as it is now.
 *
 * @param hash of its content
 * @param version reading version; differs for each content of its sidecar
 */
public record PendingFile(CorpusFile file, String hash, String version) {

  /** Separates the version of the pipeline from the hash of a sidecar. */
  public static final String SIDECAR = "-";

  /**
   * Reads the whole file for its hash.
   *
   * @param way reading version of the pipeline
   */
  public static PendingFile of(CorpusFile file, String way) throws IOException {
    String version = file.sidecarHash().map(hash -> way + SIDECAR + hash).orElse(way);
    return new PendingFile(file, Corpus.hash(file.file()), version);
  }

  public String path() {
    return file.path();
  }

  /** Whether the entry records this content in this version. */
  public boolean isReadIn(LedgerEntry line) {
    return line.hash().equals(hash) && line.version().reading().equals(version);
  }
}
