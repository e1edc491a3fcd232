package org.councilnotes.web;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;

/**
 * A passage as the note's page shows it.
 *
 * @param level of a heading, 2 to 6
 * @param startsPage whether it is the first passage of its page
 */
record PassageView(
    Passage passage, List<Run> runs, List<TagView> tags, int level, boolean startsPage) {

  PassageView {
    runs = List.copyOf(runs);
    tags = List.copyOf(tags);
  }

  /** The HTML element of its text: {@code h2} to {@code h6}, or {@code p}. */
  public String element() {
    return passage.kind() == PassageKind.HEADING ? "h" + level : "p";
  }

  /** The address of this place on the page. */
  public String href() {
    return NoteLink.here(passage.id());
  }

  /** What the tags say, each once. */
  public List<String> tagLabels() {
    return tags.stream().map(TagView::brief).distinct().toList();
  }
}
