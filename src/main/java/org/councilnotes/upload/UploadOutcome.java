package org.councilnotes.upload;

import java.util.Optional;
import org.councilnotes.note.Reason;

/** What became of one file that was sent. Paths are those of the ledger. */
public sealed interface UploadOutcome {

  /**
   * It is in the corpus now.
   *
   * @param hash SHA-256 of its content, hex
   * @param kept where the file lies now whose place it took; empty where it took none
   */
  record Written(String path, String hash, Optional<String> kept) implements UploadOutcome {}

  /**
   * The corpus has the same content already, so that nothing was written.
   *
   * @param path of the file that has it
   * @param hash SHA-256 of its content, hex
   */
  record Present(String path, String hash) implements UploadOutcome {}

  /** It was not taken. */
  record Refused(Reason reason) implements UploadOutcome {}
}
