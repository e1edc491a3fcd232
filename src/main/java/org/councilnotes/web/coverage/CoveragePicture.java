package org.councilnotes.web.coverage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.RowArrangement;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.query.FacetNames;
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

/** A table as a picture: a file of SVG or PNG. */
@Controller
final class CoveragePicture {

  private static final String NAME = "coverage";

  private final ArchiveAccess archiveAccess;
  private final CoverageCache tables;
  private final CoverageParameters parameters;
  private final PictureFiles files;
  private final MessageSource messages;
  private final FacetNamesCache names;

  CoveragePicture(
      ArchiveAccess archiveAccess,
      CoverageCache tables,
      CoverageParameters parameters,
      PictureFiles files,
      MessageSource messages,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.parameters = parameters;
    this.files = files;
    this.messages = messages;
    this.names = new FacetNamesCache(labels);
  }

  /** What a picture is made of. */
  private record Shown(CoverageDrawing drawing, Subject subject) {}

  @CoverageParameters.Known
  @GetMapping({"/coverage.svg", "/coverage.png"})
  ResponseEntity<byte[]> picture(
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request,
      Locale locale) {
    Shown shown = shown(given, locale);
    return files.answer(shown.drawing().draw(), shown.subject(), request, locale);
  }

  private Shown shown(MultiValueMap<String, String> given, Locale locale) {
    SearchState state = parameters.state(given);
    CoverageRequest request = parameters.request(given, state);
    RowArrangement arrangement = parameters.arrangement(given, request);
    Coverage table = tables.of(request, archiveAccess.forReader());
    FacetNames labels = names.in(locale);
    CoverageView view = CoverageView.unlinked(table, arrangement, labels, locale);
    CoverageDrawing drawing = new CoverageDrawing(view, messages, locale);
    Subject subject =
        new Subject(
            NAME,
            title(request, locale),
            about(request, drawing, new FilterWords(labels, messages, locale).of(state), locale),
            state.addressOf("/coverage", CoverageParameters.parts(request, arrangement)),
            table.snapshot());
    return new Shown(drawing, subject);
  }

  private String title(CoverageRequest request, Locale locale) {
    Object[] parts = {
      message("coverage.dimension." + request.rows().key(), locale),
      message("coverage.dimension." + request.columns().key(), locale),
      message("coverage.measure." + request.measure().key(), locale)
    };
    return messages.getMessage("picture.coverage", parts, locale);
  }

  private List<String> about(
      CoverageRequest request, CoverageDrawing drawing, String filters, Locale locale) {
    List<String> about = new ArrayList<>();
    about.add(message("coverage.measure." + request.measure().key() + ".means", locale));
    if (request.withContext()) {
      about.add(message("coverage.context", locale));
    }
    about.add(filters);
    if (drawing.isCut()) {
      Object[] most = {CoverageDrawing.MOST_ROWS, CoverageDrawing.MOST_COLUMNS};
      about.add(messages.getMessage("picture.cut", most, locale));
    }
    return about;
  }

  private String message(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
