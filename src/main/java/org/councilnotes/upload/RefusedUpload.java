package org.councilnotes.upload;

import java.io.Serial;
import org.councilnotes.note.Reason;

/** A file that is not taken, with the reason. */
public final class RefusedUpload extends RuntimeException implements Reason.ReasonedProblem {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Reason explanation;

  RefusedUpload(Reason explanation) {
    super(explanation.english(), null, false, false);
    this.explanation = explanation;
  }

  @Override
  public Reason explanation() {
    return explanation;
  }
}
