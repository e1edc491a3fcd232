package org.councilnotes.web.indicator;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.IndicatorExport;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.json.IndicatorsJson;
import org.councilnotes.note.Marking;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Figures of a series as JSON and as a file. */
@RestController
final class FiguresApi {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ArchiveAccess archiveAccess;
  private final IndicatorCache cache;
  private final FigureFilter filter;

  FiguresApi(ArchiveAccess archiveAccess, IndicatorCache cache, FigureFilter filter) {
    this.archiveAccess = archiveAccess;
    this.cache = cache;
    this.filter = filter;
  }

  @GetMapping(path = "/api/series/{id}/figures", produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode figures(
      @PathVariable String id,
      @RequestParam Optional<String> language,
      @RequestParam(defaultValue = "") List<String> programme,
      @RequestParam(defaultValue = "false") boolean all) {
    return IndicatorsJson.write(series(id, language, programme), all);
  }

  @GetMapping("/series/{id}/figures.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String id,
      @RequestParam Optional<String> language,
      @RequestParam(defaultValue = "") List<String> programme,
      @RequestParam(defaultValue = "false") boolean all)
      throws IOException {
    StringWriter csv = new StringWriter();
    FollowedSeries series = series(id, language, programme);
    Marking marking = archiveAccess.marking(series.snapshot());
    IndicatorExport.writeCsv(series, all, marking, csv);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(NoteCaption.fileName("figures.csv", marking))
                .build()
                .toString())
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private FollowedSeries series(String id, Optional<String> language, List<String> programmes) {
    List<String> codes = filter.codes(programmes);
    return filter.about(codes, cache.of(id, language, archiveAccess.forReader()));
  }
}
