package org.councilnotes.web.api;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.RowArrangement;
import org.councilnotes.coverage.RowGroup;
import org.councilnotes.export.CoverageExport;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.json.CoverageJson;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.note.Marking;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.coverage.CoverageCache;
import org.councilnotes.web.coverage.CoverageParameters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tables of programmes, countries and editions as JSON and as a file. */
@RestController
final class CoverageApi {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ArchiveAccess archiveAccess;
  private final CoverageCache tables;
  private final CoverageParameters parameters;
  private final FacetNamesCache names;

  CoverageApi(
      ArchiveAccess archiveAccess,
      CoverageCache tables,
      CoverageParameters parameters,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.parameters = parameters;
    this.names = new FacetNamesCache(labels);
  }

  /** A table and the order of its rows. */
  private record Arranged(Coverage table, List<RowGroup> rows) {}

  @CoverageParameters.Known
  @GetMapping(path = "/api/coverage", produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode coverage(@RequestParam MultiValueMap<String, String> given, Locale locale) {
    Arranged arranged = arranged(given, locale);
    return CoverageJson.write(arranged.table(), arranged.rows(), names.in(locale));
  }

  @CoverageParameters.Known
  @GetMapping("/coverage.csv")
  ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> given, Locale locale)
      throws IOException {
    StringWriter csv = new StringWriter();
    Arranged arranged = arranged(given, locale);
    Marking marking = archiveAccess.marking(arranged.table().snapshot());
    CoverageExport.writeCsv(arranged.table(), arranged.rows(), names.in(locale), marking, csv);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(NoteCaption.fileName("coverage.csv", marking))
                .build()
                .toString())
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Arranged arranged(MultiValueMap<String, String> given, Locale locale) {
    SearchState state = parameters.state(given);
    CoverageRequest request = parameters.request(given, state);
    RowArrangement arrangement = parameters.arrangement(given, request);
    Coverage table = tables.of(request, archiveAccess.forReader());
    return new Arranged(
        table, arrangement.groups(table, names.in(locale), AlphabeticOrder.of(locale)));
  }
}
