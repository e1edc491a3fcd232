package org.councilnotes.research;

import java.io.IOException;

/** A list of references that is being written, one by one. */
sealed interface ReferenceFile permits RisFile, BibtexFile, CslFile {

  void add(Reference reference) throws IOException;

  /** Writes what comes last; what it is written to stays open. */
  void end() throws IOException;
}
