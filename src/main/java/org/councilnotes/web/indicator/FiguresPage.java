package org.councilnotes.web.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.query.FacetNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the figures of a series: what its editions count, from one to the next. */
@Controller
final class FiguresPage {

  private final ArchiveAccess archiveAccess;
  private final IndicatorCache cache;
  private final FigureFilter filter;
  private final FacetNamesCache names;

  FiguresPage(
      ArchiveAccess archiveAccess, IndicatorCache cache, FigureFilter filter, FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.cache = cache;
    this.filter = filter;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * Shows the figures of a series in one language.
   *
   * @param language of the editions; without it, the one that most are in
   * @param programme codes; only what is counted about any of them is shown
   * @param all whether figures that one edition tells are shown, too
   */
  @GetMapping("/series/{id}/figures")
  ModelAndView page(
      @PathVariable String id,
      @RequestParam Optional<String> language,
      @RequestParam(defaultValue = "") List<String> programme,
      @RequestParam(defaultValue = "false") boolean all,
      Locale locale) {
    List<String> codes = filter.codes(programme);
    FollowedSeries series = cache.of(id, language, archiveAccess.forReader());
    FacetNames labels = names.in(locale);
    FigureLinks links = new FigureLinks(id, language, codes);
    return new ModelAndView(
            "figures", "view", FiguresView.of(filter.about(codes, series), all, labels))
        .addObject("links", links)
        .addObject("all", all)
        .addObject("chosen", FigureLinks.Choice.of(codes, labels));
  }
}
