package org.councilnotes.web.note;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;

/**
 * A passage as the note's page shows it.
 *
 * @param text with its marks, matches and calls of footnotes
 * @param level level of a heading, 2 to 6
 * @param start kind of page that begins with it
 */
record PassageView(
    Passage passage, StyledText text, PassageTagsView tags, int level, PageStart start) {

  /** The kind of page start, which the margin shows. */
  enum PageStart {
    NONE,
    PAGE,
    /** A page that was read by OCR. */
    OCR_PAGE
  }

  /** The whole text in runs. */
  public List<TextRun> runs() {
    return text.runs();
  }

  public boolean startsPage() {
    return start != PageStart.NONE;
  }

  public boolean startsOcrPage() {
    return start == PageStart.OCR_PAGE;
  }

  /** The HTML element of the passage: {@code h2} to {@code h6}, or {@code p}. */
  public String element() {
    return passage.kind() == PassageKind.HEADING ? "h" + level : "p";
  }

  public BasketEntry kept() {
    return BasketEntry.of(passage);
  }

  /** The address of the passage on the page. */
  public String href() {
    return NoteLink.here(passage.id());
  }
}
