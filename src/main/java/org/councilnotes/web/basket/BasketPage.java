package org.councilnotes.web.basket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.FacetValues;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.SiteRoot;
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
  @QueryParameters(value = SearchState.MEANING, search = true)
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

  @QueryParameters(value = SearchState.MEANING, search = true)
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
    return BasketNotes.of(archiveAccess.forReader(), locale, root).basket(state);
  }
}
