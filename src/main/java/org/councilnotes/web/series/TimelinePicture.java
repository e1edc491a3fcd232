package org.councilnotes.web.series;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.picture.PictureFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline of a series as a picture: a file of SVG or PNG. */
@Controller
final class TimelinePicture {

  private final ArchiveAccess archiveAccess;
  private final SeriesLookup lookup;
  private final SeriesChanges changes;
  private final PictureFiles files;
  private final MessageSource messages;
  private final FacetLabels labels;

  TimelinePicture(
      ArchiveAccess archiveAccess,
      SeriesLookup lookup,
      SeriesChanges changes,
      PictureFiles files,
      MessageSource messages,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.lookup = lookup;
    this.changes = changes;
    this.files = files;
    this.messages = messages;
    this.labels = labels;
  }

  @GetMapping({"/series/{id}/timeline.svg", "/series/{id}/timeline.png"})
  ResponseEntity<byte[]> picture(
      @PathVariable String id,
      @RequestParam Optional<String> language,
      HttpServletRequest request,
      Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    String snapshot = world.snapshot();
    ArchivedSeries held = lookup.of(id, language, world);
    SeriesEditions series = held.series();
    Timeline line = TimelineLayout.of(held, changes.of(series, world));
    PictureFiles.Subject subject =
        new PictureFiles.Subject(
            "timeline",
            labels.of(Facet.SERIES, id, locale),
            about(series, line, locale),
            NoteLink.toSeries(id, series.language()),
            snapshot);
    return files.answer(
        new TimelineDrawing(line, messages, locale).draw(), subject, request, locale);
  }

  private List<String> about(SeriesEditions series, Timeline line, Locale locale) {
    String language = labels.of(Facet.LANGUAGE, series.language(), locale);
    String editions = message("series.sum", locale, series.editions().size());
    return List.of(
        editions,
        message("picture.filter", locale, labels.title(Facet.LANGUAGE, locale), language),
        line.rises().isEmpty() ? "" : message("series.measure.means", locale));
  }

  private String message(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
