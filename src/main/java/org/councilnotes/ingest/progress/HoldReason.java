package org.councilnotes.ingest.progress;

import org.councilnotes.note.text.KeyedConstant;

/** Why a run changed nothing until a person has looked. */
public enum HoldReason implements KeyedConstant {
  /** A large share of the known files is missing. */
  FILES_MISSING,
  /** Files are missing that were not among those whose removal was accepted. */
  OTHERS_MISSING,
  /** Notes are withdrawn, and the list of them is missing. */
  LIST_MISSING
}
