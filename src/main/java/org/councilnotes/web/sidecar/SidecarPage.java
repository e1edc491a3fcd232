package org.councilnotes.web.sidecar;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.SidecarField;
import org.councilnotes.curation.SidecarChange;
import org.councilnotes.curation.SidecarEditor;
import org.councilnotes.curation.SidecarState;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.address.NoteLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows the sidecar of a file as a form, and changes it. */
@Controller
final class SidecarPage {

  private final ArchiveAccess archiveAccess;
  private final SidecarFiles files;
  private final SidecarEditor editor;
  private final EditingPermission editing;
  private final MarkingPermission deciding;

  SidecarPage(
      ArchiveAccess archiveAccess,
      SidecarFiles files,
      SidecarEditor editor,
      EditingPermission editing,
      MarkingPermission deciding) {
    this.archiveAccess = archiveAccess;
    this.files = files;
    this.editor = editor;
    this.editing = editing;
    this.deciding = deciding;
  }

  /** The file of a form with the marking that was judged, as the page shows it. */
  record FormFile(LedgerEntry entry, SidecarState state, Optional<Note> note) {

    public String path() {
      return entry.path();
    }

    public String shownPath() {
      return ControlCharacterEscaping.escapeLine(entry.path());
    }

    public String href() {
      return note.map(one -> NoteLink.to(one.id())).orElse("");
    }

    /** Key of the verdict; empty where the file was not judged. */
    public String verdict() {
      return entry.judgement().map(MarkingJudgement::verdict).map(v -> v.key()).orElse("");
    }

    /** Keys in the file that are no fields. */
    public List<String> others() {
      return state.content().map(content -> content.others()).orElse(List.of());
    }

    /** Whether a run has yet to apply the file, by the fields that it sets. */
    public boolean isPending() {
      Set<String> set = new TreeSet<>();
      SidecarForm.values(state).keySet().forEach(field -> set.add(field.key()));
      return note.isPresent() && !set.equals(new TreeSet<>(note.get().sheet().overridden()));
    }
  }

  /**
   * Only whoever may edit sees it. Nobody keeps a copy of the page.
   *
   * @param path of the file, as in the ledger
   */
  @GetMapping("/sidecar")
  ModelAndView page(
      @RequestParam(defaultValue = "") String path,
      @RequestParam(defaultValue = "") String saved,
      HttpServletResponse response) {
    editing.requireAllowed();
    FormFile file = file(path);
    Map<SidecarField, Reason> problems =
        file.state().content().map(content -> content.problems()).orElse(Map.of());
    return shown(file, SidecarForm.values(file.state()), problems, response)
        .addObject("saved", saved.equals("true"));
  }

  /** Changes what differs from the file; nothing where somebody has changed the file meanwhile. */
  @PostMapping("/sidecar")
  ModelAndView change(
      @RequestParam String path,
      @RequestParam String hash,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response) {
    editing.requireAllowed();
    FormFile file = file(path);
    Map<SidecarField, String> typed = SidecarForm.values(sent);
    return switch (editor.change(path, hash, typed)) {
      case SidecarChange.Saved() -> saved(path);
      case SidecarChange.Invalid(var problems) ->
          refused(shown(file, typed, problems, response), HttpStatus.BAD_REQUEST);
      case SidecarChange.Outdated(var now) ->
          refused(
              shown(new FormFile(file.entry(), now, file.note()), typed, Map.of(), response)
                  .addObject("outdated", true),
              HttpStatus.CONFLICT);
    };
  }

  private static ModelAndView saved(String path) {
    RedirectView there =
        new RedirectView(NoteLink.toSidecar(path) + "&saved=true", true, true, false);
    there.setExpandUriTemplateVariables(false);
    return new ModelAndView(there);
  }

  private static ModelAndView refused(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private FormFile file(String path) {
    LedgerEntry entry = files.required(path);
    Optional<Note> note =
        entry.isNoteRead()
            ? entry.note().flatMap(id -> archiveAccess.forReader().note(id))
            : Optional.empty();
    return new FormFile(entry, editor.read(path), note);
  }

  private ModelAndView shown(
      FormFile file,
      Map<SidecarField, String> typed,
      Map<SidecarField, Reason> problems,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return new ModelAndView("sidecar")
        .addObject("file", file)
        .addObject("rows", SidecarForm.rows(file.state(), file.note(), typed, problems))
        .addObject("wrong", !problems.isEmpty())
        .addObject("deciding", deciding.allowed())
        .addObject("saved", false)
        .addObject("outdated", false);
  }
}
