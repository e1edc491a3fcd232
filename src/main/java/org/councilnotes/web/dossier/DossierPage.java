package org.councilnotes.web.dossier;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.DossierJson;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.number.InterinstitutionalFile;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.Dossier;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteLink;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;

/** The papers of one interinstitutional file; redirects from other spellings of its number. */
@Controller
final class DossierPage {

  private final ArchiveAccess archiveAccess;
  private final FacetLabels labels;

  DossierPage(ArchiveAccess archiveAccess, FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.labels = labels;
  }

  @GetMapping("/dossier/{*rest}")
  ModelAndView dossier(@PathVariable String rest, Locale locale) {
    String typed = typed(rest);
    ArchiveReader world = archiveAccess.forReader();
    Optional<Dossier> dossier = Dossier.of(typed, world);
    if (dossier.isPresent()) {
      DossierView view =
          DossierView.of(dossier.get(), tag -> labels.of(Facet.LANGUAGE, tag, locale));
      return new ModelAndView("dossier", "view", view);
    }
    String href = NoteLink.toDossier(id(typed, world));
    return new ModelAndView(new RedirectView(href, true, true, false));
  }

  @GetMapping("/api/dossiers/{*rest}")
  @ResponseBody
  ResponseEntity<JsonNode> json(@PathVariable String rest) {
    String typed = typed(rest);
    ArchiveReader world = archiveAccess.forReader();
    return Dossier.of(typed, world)
        .map(dossier -> ResponseEntity.ok(DossierJson.write(dossier)))
        .orElseGet(
            () ->
                ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(NoteLink.toDossierApi(id(typed, world))))
                    .build());
  }

  /** What stands behind the slash; empty where there is none. */
  private static String typed(String rest) {
    return rest.startsWith("/") ? rest.substring(1) : rest;
  }

  /** The id of the dossier that another spelling names; refused where there is none. */
  private static String id(String typed, ArchiveReader world) {
    return InterinstitutionalFile.parse(typed)
        .map(InterinstitutionalFile::id)
        .filter(id -> !id.equals(typed) && Dossier.of(id, world).isPresent())
        .orElseThrow(() -> Refusal.notFound("dossier", typed));
  }
}
