package org.councilnotes.search;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;

/**
 * A passage that was found.
 *
 * @param highlights where the query matches in the passage's text, in order, not overlapping
 * @param section heading of the section it stands in; empty on the cover
 * @param same the passages of its wording that were found
 */
public record Hit(
    Passage passage, NoteSummary note, String section, List<TextRange> highlights, Same same) {

  public Hit {
    highlights = List.copyOf(highlights);
  }

  /** A passage that stands for itself alone. */
  public Hit(Passage passage, NoteSummary note, String section, List<TextRange> highlights) {
    this(
        passage,
        note,
        section,
        highlights,
        Same.alone(new Same.Place(note, passage.id(), passage.place().page())));
  }
}
