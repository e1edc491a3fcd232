package org.councilnotes.export;

import java.io.IOException;

/** Writes a list of references, one by one. */
sealed interface ReferenceWriter permits RisWriter, BibtexWriter, CslJsonWriter {

  void add(BibliographicReference reference) throws IOException;

  /** Writes the end of the list; does not close the stream. */
  void end() throws IOException;
}
