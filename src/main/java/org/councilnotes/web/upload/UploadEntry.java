package org.councilnotes.web.upload;

import java.time.Instant;
import java.util.Optional;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.upload.UploadOutcome;
import org.councilnotes.upload.UploadPath;

/**
 * One file that somebody sent.
 *
 * @param user name of who sent it; empty where there are no users
 * @param name as it was sent, folders included
 * @param asked where it was to lie, also of a file that was refused or cut off; empty for a
 *     sidecar, and where it can lie nowhere
 */
record UploadEntry(
    String user, String name, Optional<UploadPath> asked, Instant at, UploadOutcome outcome) {

  /** The file of the corpus that has its content; empty where it was refused. */
  Optional<PlacedContent> placed() {
    return switch (outcome) {
      case UploadOutcome.Written written ->
          Optional.of(new PlacedContent(written.path(), written.hash()));
      case UploadOutcome.Present present ->
          Optional.of(new PlacedContent(present.path(), present.hash()));
      case UploadOutcome.Refused _ -> Optional.empty();
    };
  }

  boolean isWritten() {
    return outcome instanceof UploadOutcome.Written;
  }

  /**
   * A content at a place.
   *
   * @param path of the ledger
   * @param hash SHA-256, hex
   */
  record PlacedContent(String path, String hash) {

    /** Whether it says something of another file, so that the ledger does not tell its content. */
    boolean isSidecar() {
      return CorpusFile.isSidecar(path);
    }
  }
}
