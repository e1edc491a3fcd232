package org.councilnotes.redline.review;

import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;

/** A draft cannot be annotated as a Word file. Nothing was written. */
public final class WordFileProblem extends RuntimeException implements Reason.ReasonedProblem {

  private static final long serialVersionUID = 1L;

  private final transient Reason explanation;

  private WordFileProblem(Reason explanation) {
    super(explanation.english());
    this.explanation = explanation;
  }

  static WordFileProblem of(FileOutcome outcome) {
    return new WordFileProblem(outcome.findReason().orElseThrow());
  }

  @Override
  public Reason explanation() {
    return explanation;
  }
}
