package org.councilnotes.store;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;

/**
 * A passage that was found.
 *
 * @param highlights where the query matches in the passage's text, in order, not overlapping
 * @param section heading of the section it stands in; empty on the cover
 * @param same the passages of its wording that were found
 */
public record SearchHit(
    Passage passage,
    NoteSummary note,
    String section,
    List<TextRange> highlights,
    DuplicateGroup same) {

  public SearchHit {
    highlights = List.copyOf(highlights);
  }

  /** A passage that stands for itself alone. */
  public SearchHit(Passage passage, NoteSummary note, String section, List<TextRange> highlights) {
    this(
        passage,
        note,
        section,
        highlights,
        DuplicateGroup.alone(new DuplicateGroup.Place(note, passage.id(), passage.place().page())));
  }
}
