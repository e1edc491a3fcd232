package org.councilnotes.cli;

import org.councilnotes.search.ArchiveProblem;

/** Something was asked of an engine that it does not do. */
final class UnfitEngine extends ArchiveProblem {

  private static final long serialVersionUID = 1L;

  UnfitEngine(String message) {
    super(message);
  }
}
