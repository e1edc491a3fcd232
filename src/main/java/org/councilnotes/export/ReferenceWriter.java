package org.councilnotes.export;

import java.io.IOException;

/** Writes a list of references, one by one. */
sealed interface ReferenceWriter permits RisWriter, BibtexWriter, CslJsonWriter {

  void add(BibliographicReference reference) throws IOException;

  /** Writes the end of the list, where it has one; neither flushes nor closes. */
  default void end() throws IOException {}
}
