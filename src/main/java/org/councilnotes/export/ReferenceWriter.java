package org.councilnotes.export;

import java.io.IOException;

/** A list of references that is being written, one by one. */
sealed interface ReferenceWriter permits RisWriter, BibtexWriter, CslJsonWriter {

  void add(BibliographicReference reference) throws IOException;

  /** Writes what comes last; what it is written to stays open. */
  void end() throws IOException;
}
