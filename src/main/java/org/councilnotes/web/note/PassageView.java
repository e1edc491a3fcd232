package org.councilnotes.web.note;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.TextRun;

/**
 * A passage as the note's page shows it.
 *
 * @param level of a heading, 2 to 6
 * @param start whether it is the first passage of its page, and of what page
 */
record PassageView(
    Passage passage, List<TextRun> runs, PassageTagsView tags, int level, PageStart start) {

  /** What the margin says of the page that begins. */
  enum PageStart {
    NONE,
    PAGE,
    /** A page that a machine has read from its picture. */
    OCR_PAGE
  }

  PassageView {
    runs = List.copyOf(runs);
  }

  public boolean startsPage() {
    return start != PageStart.NONE;
  }

  public boolean startsOcrPage() {
    return start == PageStart.OCR_PAGE;
  }

  /** The HTML element of its text: {@code h2} to {@code h6}, or {@code p}. */
  public String element() {
    return passage.kind() == PassageKind.HEADING ? "h" + level : "p";
  }

  /** As a basket keeps it. */
  public BasketEntry kept() {
    return BasketEntry.of(passage);
  }

  /** The address of this place on the page. */
  public String href() {
    return NoteLink.here(passage.id());
  }
}
