package org.councilnotes.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.Note;
import org.councilnotes.query.HitOrder;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.correction.EditableNote;
import org.councilnotes.web.correction.TagEditorFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one note; redirects from other spellings of its number. */
@Controller
final class NotePage {

  /** Cookie in which scripts store that the reader hides tags. */
  private static final String READING = "reading";

  private static final String READING_ON = "1";

  private final ArchiveAccess archiveAccess;
  private final NotePresenter views;
  private final EditingPermission permission;
  private final TagEditorFactory editors;
  private final FacetValues facets;
  private final MeaningAccess meaning;

  NotePage(
      ArchiveAccess archiveAccess,
      NotePresenter views,
      EditingPermission permission,
      TagEditorFactory editors,
      FacetValues facets,
      MeaningAccess meaning) {
    this.archiveAccess = archiveAccess;
    this.views = views;
    this.permission = permission;
    this.editors = editors;
    this.facets = facets;
    this.meaning = meaning;
  }

  /** Redirects to the list of all notes, newest first. */
  @GetMapping({"/notes", "/notes/"})
  RedirectView notes() {
    String newest = SearchState.START.sortedBy(HitOrder.NEWEST).href();
    return new RedirectView(newest, true, true, false);
  }

  /**
   * Shows a note.
   *
   * @param edit id of the passage whose tags are to be corrected
   * @param corrected id of the correction that was made last
   * @param provision path of a provision; such an address leads to its first passage
   * @param parameters parameters of the search that led here, if any
   * @param reading value of the cookie: whether tags are hidden
   */
  @QueryParameters(value = SearchState.MEANING, search = true)
  @GetMapping("/notes/{*rest}")
  ModelAndView note(
      @PathVariable String rest,
      @RequestParam(defaultValue = "") String edit,
      @RequestParam(defaultValue = "") String corrected,
      @RequestParam(defaultValue = "") String provision,
      @RequestParam MultiValueMap<String, String> parameters,
      @CookieValue(name = READING, defaultValue = "") String reading,
      HttpServletRequest request,
      Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    NoteAddress address = new NoteAddress(rest.substring(1));
    Optional<Note> note = address.exactIn(world);
    if (note.isPresent() && !provision.isBlank()) {
      return redirect(NoteAddress.hrefOfProvision(note.get(), provision));
    }
    if (note.isPresent()) {
      ArchivedNote held = ArchivedNote.of(note.get(), world);
      Optional<EditableNote> editing =
          permission.allowed()
              ? Optional.of(editors.of(held, world, locale).open(edit, corrected))
              : Optional.empty();
      Optional<SearchOrigin> arrival =
          new SearchOrigin.Finder(world, facets, meaning).at(note.get(), parameters);
      SearchState carried = SearchState.of(parameters, facets);
      NoteView.ViewOptions visit =
          new NoteView.ViewOptions(
              editing, arrival, carried, reading.equals(READING_ON), SiteRoot.of(request));
      NoteView view = views.of(held, world, visit, locale);
      return new ModelAndView("note", Map.of("view", view, "carried", carried));
    }
    String href =
        address
            .hrefOfProvision(world)
            .or(() -> address.idIn(world).map(address::hrefOf))
            .orElseThrow(address::unknown);
    return redirect(href);
  }

  private static ModelAndView redirect(String href) {
    RedirectView there = new RedirectView(href, true, true, false);
    there.setExpandUriTemplateVariables(false);
    return new ModelAndView(there);
  }
}
