package org.councilnotes.upload;

import java.util.Optional;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

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

  /**
   * It was not taken.
   *
   * @param beside of a sidecar: the path of the file whose sidecar people can change on its page
   *     instead; else empty
   */
  record Refused(Reason reason, Optional<String> beside) implements UploadOutcome {

    public Refused(Reason reason) {
      this(reason, Optional.empty());
    }

    /** A file that is not taken, since the sidecar that was sent with it is not. */
    static Refused forSidecar(Refused sidecar) {
      return new Refused(ReasonCode.UPLOAD_PAIR.of(sidecar.reason()), sidecar.beside());
    }
  }
}
