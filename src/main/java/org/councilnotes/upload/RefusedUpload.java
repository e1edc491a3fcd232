package org.councilnotes.upload;

import java.io.Serial;
import java.util.Optional;
import org.councilnotes.note.Reason;

/** A file that is not taken, with the reason. */
public final class RefusedUpload extends RuntimeException implements Reason.ReasonedProblem {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Reason explanation;
  private final transient Optional<String> beside;

  RefusedUpload(Reason explanation) {
    this(explanation, Optional.empty());
  }

  /**
   * A sidecar that is not taken.
   *
   * @param beside path of the file whose sidecar people can change on its page
   */
  RefusedUpload(Reason explanation, Optional<String> beside) {
    super(explanation.english(), null, false, false);
    this.explanation = explanation;
    this.beside = beside;
  }

  /** It as an outcome. */
  public UploadOutcome.Refused outcome() {
    return new UploadOutcome.Refused(explanation, beside);
  }

  @Override
  public Reason explanation() {
    return explanation;
  }
}
