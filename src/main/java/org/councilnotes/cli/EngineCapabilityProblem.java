package org.councilnotes.cli;

import org.councilnotes.store.ArchiveProblem;

/** Something was asked of an engine that it does not do. */
final class EngineCapabilityProblem extends ArchiveProblem {

  private static final long serialVersionUID = 1L;

  EngineCapabilityProblem(String message) {
    super(message);
  }
}
