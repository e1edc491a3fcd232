package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.export.RemarkExport;
import org.councilnotes.json.RemarksJson;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.RemarkMatrix;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.ConcurrencyLimit.Place;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.address.NoteAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The remarks of delegations in a note, by provision, as JSON or as a table. */
@RestController
final class RemarkApi {

  private final ArchiveAccess archiveAccess;
  private final RequestLimits limits;

  RemarkApi(ArchiveAccess archiveAccess, RequestLimits limits) {
    this.archiveAccess = archiveAccess;
    this.limits = limits;
  }

  /**
   * Writes the remarks.
   *
   * @param format csv, xlsx or json
   * @param author codes of delegations; all where there is none
   */
  @GetMapping("/api/notes/{id}/remarks")
  void remarks(
      @PathVariable String id,
      @RequestParam(defaultValue = "json") String format,
      @RequestParam(defaultValue = "") List<String> author,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ExportFormat chosen =
        ExportFormat.ofKey(format)
            .filter(ExportFormat::isTable)
            .orElseThrow(() -> Refusal.badValue("format", "format", format, format));
    ArchiveReader world = archiveAccess.forReader();
    Note note = new NoteAddress(id).in(world);
    RemarkMatrix remarks = RemarkMatrix.of(note.passages()).by(author);
    if (chosen != ExportFormat.JSON && note.marking() != Marking.PUBLIC) {
      throw Refusal.notFound("remarks");
    }
    response.setHeader(HttpHeaders.CONTENT_TYPE, chosen.mediaType());
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      return;
    }
    if (chosen == ExportFormat.JSON) {
      byte[] json =
          RemarksJson.write(note.id(), remarks).toString().getBytes(StandardCharsets.UTF_8);
      response.getOutputStream().write(json);
      return;
    }
    RemarkExport export = new RemarkExport(note.id(), remarks, world.snapshot(), Instant.now());
    String name = export.fileName(chosen);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    try (Place _ = limits.exports().enter()) {
      export.write(chosen, response.getOutputStream());
    }
  }
}
