package org.councilnotes.cli;

import org.councilnotes.store.ArchiveProblem;

/** The chosen store does not support what was asked for. */
final class StoreCapabilityProblem extends ArchiveProblem {

  private static final long serialVersionUID = 1L;

  StoreCapabilityProblem(String message) {
    super(message);
  }
}
