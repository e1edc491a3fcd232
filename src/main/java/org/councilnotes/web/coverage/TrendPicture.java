package org.councilnotes.web.coverage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.Trend;
import org.councilnotes.coverage.TrendRequest;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.picture.FilterWords;
import org.councilnotes.web.picture.PictureFiles;
import org.councilnotes.web.picture.PictureFiles.Subject;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lines over editions or years as a picture: a file of SVG or PNG. */
@Controller
final class TrendPicture {

  private static final String NAME = "trends";

  private final ArchiveAccess archiveAccess;
  private final CoverageCache tables;
  private final FacetValues facets;
  private final PictureFiles files;
  private final MessageSource messages;
  private final FacetNamesCache names;

  TrendPicture(
      ArchiveAccess archiveAccess,
      CoverageCache tables,
      FacetValues facets,
      PictureFiles files,
      MessageSource messages,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.facets = facets;
    this.files = files;
    this.messages = messages;
    this.names = new FacetNamesCache(labels);
  }

  /** What a picture is made of. */
  private record Shown(TrendDrawing drawing, Subject subject) {}

  @TrendParameters.Known
  @GetMapping({"/trends.svg", "/trends.png"})
  ResponseEntity<byte[]> picture(
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request,
      Locale locale) {
    Shown shown = shown(given, locale);
    return files.answer(shown.drawing().draw(), shown.subject(), request, locale);
  }

  private Shown shown(MultiValueMap<String, String> given, Locale locale) {
    SearchState state = SearchState.of(given, facets).withText("").from("");
    TrendRequest request =
        TrendParameters.of(given, state, facets)
            .orElseThrow(() -> Refusal.badRequest("trends.none"));
    Trend trend = tables.of(request, archiveAccess.forReader());
    TrendView view = TrendView.of(trend, state, locale);
    Object[] parts = {
      message("trends.measure." + request.measure().key(), locale),
      message("coverage.dimension." + request.by().key(), locale),
      request.lines().stream().map(SearchRequest::text).collect(Collectors.joining(" \u00b7 "))
    };
    Subject subject =
        new Subject(
            NAME,
            messages.getMessage("picture.trends", parts, locale),
            List.of(
                message("trends.means", locale),
                new FilterWords(names.in(locale), messages, locale).of(state)),
            TrendParameters.address("/trends", state, request),
            trend.snapshot());
    return new Shown(new TrendDrawing(view, messages, locale), subject);
  }

  private String message(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
