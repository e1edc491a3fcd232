package org.councilnotes.store;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;

/**
 * A passage that was found.
 *
 * @param highlights ranges of the passage's text that match, in order, not overlapping
 * @param section heading of its section; empty on the cover
 * @param same its duplicate group
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

  /** A hit without duplicates. */
  public SearchHit(Passage passage, NoteSummary note, String section, List<TextRange> highlights) {
    this(
        passage,
        note,
        section,
        highlights,
        DuplicateGroup.alone(new DuplicateGroup.Place(note, passage.id(), passage.place().page())));
  }
}
