package org.councilnotes.extract;

import java.util.Map;
import org.councilnotes.note.FileOutcome;

/** Result of reading one file: its XHTML, or the outcome where no XHTML can be given. */
public sealed interface Extraction {

  /**
   * The file was read.
   *
   * @param mime media type found from the content
   * @param xhtml as {@link PageMarkup} describes it
   * @param metadata first value of each name
   */
  record Read(String mime, String xhtml, Map<String, String> metadata) implements Extraction {
    public Read {
      metadata = Map.copyOf(metadata);
    }
  }

  /** The file was not read. The outcome gives the reason: empty, rejected or failed. */
  record Ended(FileOutcome outcome) implements Extraction {}
}
