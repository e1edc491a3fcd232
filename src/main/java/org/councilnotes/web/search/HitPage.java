package org.councilnotes.web.search;

import java.util.OptionalInt;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.FacetValues;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.note.SearchOrigin;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Redirects from the rank of a hit in a result to its passage, for the links to the next and
 * previous hit.
 */
@Controller
final class HitPage {

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final MeaningAccess meaning;

  HitPage(ArchiveAccess archiveAccess, FacetValues facets, MeaningAccess meaning) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.meaning = meaning;
  }

  /** Redirects to the passage at a rank, from 1; to the results where the rank does not exist. */
  @QueryParameters(value = SearchState.MEANING, search = true)
  @GetMapping("/hits/{place}")
  RedirectView hit(
      @PathVariable String place, @RequestParam MultiValueMap<String, String> parameters) {
    SearchState state = SearchState.of(parameters, facets);
    OptionalInt at = SearchOrigin.Finder.place(place);
    String target =
        at.isEmpty()
            ? state.href()
            : new SearchOrigin.Finder(archiveAccess.forReader(), facets, meaning)
                .hit(state, at.getAsInt())
                .map(hit -> NoteLink.toHit(hit, state, at.getAsInt()))
                .orElseGet(state::href);
    return new RedirectView(target, true, true, false);
  }
}
