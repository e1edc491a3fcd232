package org.councilnotes.web;

import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.note.Marking;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the mark of the notes that it may be made from. */
@ControllerAdvice(annotations = Controller.class)
final class PageMarkAdvice {

  private final ArchiveAccess archiveAccess;

  PageMarkAdvice(ArchiveAccess archiveAccess) {
    this.archiveAccess = archiveAccess;
  }

  /**
   * The mark of a page, whose content is read after it is made.
   *
   * @param before whether there were notes that are not public
   */
  public record PageMark(boolean before, ArchiveAccess archiveAccess) {

    /** Whether there were such notes, or are by now. */
    public boolean shown() {
      return before || isNeeded(archiveAccess);
    }
  }

  private static boolean isNeeded(ArchiveAccess archiveAccess) {
    return archiveAccess.marking() != Marking.PUBLIC;
  }

  @ModelAttribute("pageMark")
  PageMark mark() {
    return new PageMark(isNeeded(archiveAccess), archiveAccess);
  }
}
