package org.councilnotes.web.basket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.note.CitationView;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of the basket, which is kept in the address: as HTML and as plain text for copying. */
@Controller
final class BasketPage {

  private static final String PLAIN = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;

  BasketPage(ArchiveAccess archiveAccess, FacetValues facets) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
  }

  /**
   * Shows the basket. Redirects to the current ids where those in the address are out of date.
   *
   * @param parameters the basket, and the search that led here, if any
   */
  @QueryParameters(search = true)
  @GetMapping(SearchState.BASKET_PATH)
  ModelAndView page(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      HttpServletRequest request) {
    Basket basket = basket(SearchState.of(parameters, facets), locale, SiteRoot.of(request));
    if (basket.isShifted()) {
      return new ModelAndView(new RedirectView(basket.href(), true, true, false));
    }
    return new ModelAndView("basket", Map.of("basket", basket, "carried", basket.state()));
  }

  @QueryParameters(search = true)
  @GetMapping(path = "/basket.txt", produces = PLAIN)
  @ResponseBody
  String plain(
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      HttpServletRequest request) {
    List<BasketEntry> kept =
        BasketEntry.all(parameters.getOrDefault(SearchState.BASKET, List.of()));
    return basket(SearchState.START.with(kept), locale, SiteRoot.of(request)).citations();
  }

  private Basket basket(SearchState state, Locale locale, SiteRoot root) {
    Notes notes = new Notes(archiveAccess.forReader(), new HashMap<>(), locale, root);
    return new Basket(
        state.kept().stream().map(k -> new Basket.Entry(k, notes.find(k))).toList(), state);
  }

  /** Reads each note once: a basket often has several passages of one note. */
  private record Notes(
      StoredNoteReader world,
      Map<String, Optional<ArchivedNote>> read,
      Locale locale,
      SiteRoot root) {

    Optional<Basket.FoundPassage> find(BasketEntry basketEntry) {
      return read.computeIfAbsent(basketEntry.note(), id -> ArchivedNote.of(id, world))
          .flatMap(held -> passage(held, basketEntry).map(passage -> found(held, passage)));
    }

    /** Finds the passage by the hash of its text, which stays when ids change; else by its id. */
    private static Optional<Passage> passage(ArchivedNote held, BasketEntry basketEntry) {
      return Stream.of(
              at(held, basketEntry).filter(p -> hasHash(p, basketEntry)),
              held.note().passages().stream().filter(p -> hasHash(p, basketEntry)),
              at(held, basketEntry))
          .flatMap(found -> found)
          .findFirst();
    }

    private static Stream<Passage> at(ArchivedNote held, BasketEntry basketEntry) {
      return held.note().passages().stream().filter(p -> p.id().equals(basketEntry.passage()));
    }

    private static boolean hasHash(Passage passage, BasketEntry basketEntry) {
      return TextHash.of(passage.text()).equals(basketEntry.hash());
    }

    private Basket.FoundPassage found(ArchivedNote held, Passage passage) {
      Optional<String> reading =
          held.files().stream().findFirst().map(file -> file.version().reading());
      Citation citation = Citation.of(held.note(), passage, reading);
      return new Basket.FoundPassage(held.note(), CitationView.of(citation, locale, root));
    }
  }
}
