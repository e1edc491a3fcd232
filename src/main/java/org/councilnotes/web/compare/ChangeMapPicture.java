package org.councilnotes.web.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.note.Note;
import org.councilnotes.picture.Drawing;
import org.councilnotes.picture.HeatTable;
import org.councilnotes.picture.SvgWriter;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.address.ParameterValues;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.picture.PictureFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much each section changed from note to note as a picture: a file of SVG or PNG. */
@Controller
final class ChangeMapPicture {

  /** Grounds of cells by shade, from the palest, and of none; the same as on the page. */
  static final List<String> GROUNDS =
      List.of("", "#e3edef", "#c3d9de", "#9cc0c8", "#2f6b79", "#17404a");

  /** From this shade on, text is light. */
  private static final int DARK = 4;

  private static final String INK = "#1c2429";
  private static final String LIGHT = "#ffffff";
  private static final double LEAST_WIDTH = 640;

  private final ArchiveAccess archiveAccess;
  private final ComparisonCache comparisons;
  private final PictureFiles files;
  private final MessageSource messages;

  ChangeMapPicture(
      ArchiveAccess archiveAccess,
      ComparisonCache comparisons,
      PictureFiles files,
      MessageSource messages) {
    this.archiveAccess = archiveAccess;
    this.comparisons = comparisons;
    this.files = files;
    this.messages = messages;
  }

  @QueryParameters({CompareState.NOTE, CompareState.BASE})
  @GetMapping({"/changes.svg", "/changes.png"})
  ResponseEntity<byte[]> picture(
      @RequestParam MultiValueMap<String, String> values,
      HttpServletRequest request,
      Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    String snapshot = world.snapshot();
    CompareParameters asked = new CompareParameters(new ParameterValues(values));
    List<Note> notes = ComparedNotes.in(world, asked.notes());
    CompareState state = asked.state(notes);
    CompareView view = CompareView.of(comparisons.of(state.notes(), world), state);
    PictureFiles.Subject subject =
        new PictureFiles.Subject(
            "changes",
            title(view, locale),
            List.of(message("compare.map.measure", locale)),
            state.href(),
            snapshot);
    return files.answer(drawing(view, locale), subject, request, locale);
  }

  private String title(CompareView view, Locale locale) {
    List<String> labels = view.labels();
    return message(
        view.titleKey(), locale, labels.getFirst(), labels.getLast(), view.witnesses().size());
  }

  private Drawing drawing(CompareView view, Locale locale) {
    SvgWriter svg = new SvgWriter();
    HeatTable.Corner end = table(view, locale).draw(svg);
    return new Drawing(Math.max(LEAST_WIDTH, end.x()), end.y(), svg.elements());
  }

  private HeatTable table(CompareView view, Locale locale) {
    List<String> columns =
        view.comparison().pairs().stream()
            .map(
                pair ->
                    message(
                        "compare.pair", locale, view.label(pair.older()), view.label(pair.newer())))
            .toList();
    List<HeatTable.Row> rows =
        view.sections().stream()
            .filter(section -> !section.share().isNone())
            .map(section -> row(section, locale))
            .toList();
    return new HeatTable(columns, List.of(new HeatTable.Group("", rows)));
  }

  private HeatTable.Row row(CompareSection section, Locale locale) {
    String label =
        section.isUntitled() ? message("compare.section.none", locale) : section.section().title();
    return new HeatTable.Row(
        label, section.shares().stream().map(share -> cell(share, locale)).toList());
  }

  private HeatTable.Cell cell(ChangeShare share, Locale locale) {
    String text =
        share.isNone()
            ? message("compare.map.none", locale)
            : message("compare.percent", locale, share.percent());
    return new HeatTable.Cell(text, share.shade() < DARK ? INK : LIGHT, GROUNDS.get(share.shade()));
  }

  private String message(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
