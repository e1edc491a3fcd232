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
   * The mark of a page.
   *
   * @param shown whether there are notes that are not public
   */
  public record PageMark(boolean shown) {}

  @ModelAttribute("pageMark")
  PageMark mark() {
    return new PageMark(archiveAccess.marking() != Marking.PUBLIC);
  }
}
