package org.councilnotes.web.correction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.CorrectionEditor;
import org.councilnotes.curation.CorrectionRequest;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.label.TagNames;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.NoteLink;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Receives corrections of tags and redirects to the passage. */
@Controller
final class CorrectionPage {

  private final ArchiveAccess archiveAccess;
  private final CorrectionEditor corrector;
  private final EditingPermission editing;
  private final TagEditorFactory editors;

  CorrectionPage(
      ArchiveAccess archiveAccess,
      CorrectionEditor corrector,
      EditingPermission editing,
      TagEditorFactory editors) {
    this.archiveAccess = archiveAccess;
    this.corrector = corrector;
    this.editing = editing;
    this.editors = editors;
  }

  @PostMapping("/notes/{id}/corrections")
  RedirectView correct(
      @PathVariable String id, @RequestParam Map<String, String> form, Locale locale) {
    editing.requireAllowed();
    Note note = new NoteAddress(id).in(archiveAccess.forReader());
    CorrectionRequest asked = new CorrectionForm(form).request();
    TagNames words = editors.words(locale);
    TagCorrection made = corrector.correct(note, asked.with(asked.now().map(words::withCode)));
    return to(NoteLink.toCorrected(note.id(), asked.passage(), made.id()));
  }

  @PostMapping("/notes/{id}/corrections/undone")
  RedirectView undo(
      @PathVariable String id, @RequestParam String correction, @RequestParam String passage) {
    editing.requireAllowed();
    Note note = new NoteAddress(id).in(archiveAccess.forReader());
    corrector.undo(note, correction);
    return to(NoteLink.toCorrecting(note.id(), passage));
  }

  /** Applies a correction to the same mistake in other passages, those that the form names. */
  @PostMapping("/notes/{id}/corrections/same")
  RedirectView correctElsewhere(
      @PathVariable String id,
      @RequestParam String correction,
      @RequestParam String passage,
      @RequestParam MultiValueMap<String, String> form) {
    editing.requireAllowed();
    ArchiveReader world = archiveAccess.forReader();
    Note note = new NoteAddress(id).in(world);
    List<String> where = form.getOrDefault("where", List.of());
    corrector.correctSimilar(note, correction, where, world);
    return to(NoteLink.toCorrected(note.id(), passage, correction));
  }

  /**
   * Redirects to an address that is escaped already; URI variables would escape the slashes in
   * passage ids again.
   */
  private static RedirectView to(String address) {
    RedirectView view = new RedirectView(address, true, true, false);
    view.setPropagateQueryParams(false);
    return view;
  }
}
