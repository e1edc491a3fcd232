package org.councilnotes.curation;

import java.io.Serial;

/** A correction or the answer to a proposal is not taken; nothing was written. */
public final class CurationException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient CurationProblem problem;

  CurationException(CurationProblem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  public CurationProblem problem() {
    return problem;
  }
}
