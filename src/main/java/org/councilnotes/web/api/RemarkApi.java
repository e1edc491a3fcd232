package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.export.RemarkExport;
import org.councilnotes.json.RemarksJson;
import org.councilnotes.json.SearchJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.ProvisionPath;
import org.councilnotes.note.RemarkMatrix;
import org.councilnotes.notice.ProvisionNotices;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.ConcurrencyLimit.Place;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.RequestLocaleResolver;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.ProvisionParameter;
import org.springframework.context.MessageSource;
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
  private final MessageSource messages;

  RemarkApi(ArchiveAccess archiveAccess, RequestLimits limits, MessageSource messages) {
    this.archiveAccess = archiveAccess;
    this.limits = limits;
    this.messages = messages;
  }

  /**
   * Writes the remarks.
   *
   * @param format csv, xlsx or json
   * @param author codes of delegations; all where there is none
   * @param provision path of the provision within which remarks are wanted; all where it is blank
   */
  @GetMapping("/api/notes/{id}/remarks")
  void remarks(
      @PathVariable String id,
      @RequestParam(defaultValue = "json") String format,
      @RequestParam(defaultValue = "") List<String> author,
      @RequestParam(defaultValue = "") String provision,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ExportFormat chosen =
        ExportFormat.ofKey(format)
            .filter(ExportFormat::isTable)
            .orElseThrow(() -> Refusal.badValue("format", "format", format, format));
    ArchiveReader world = archiveAccess.forReader();
    Note note = new NoteAddress(id).in(world);
    Optional<ProvisionPath> asked = ProvisionParameter.of(provision);
    RemarkMatrix all = RemarkMatrix.of(note.passages()).by(author);
    RemarkMatrix remarks = asked.map(all::within).orElse(all);
    response.setHeader(HttpHeaders.CONTENT_TYPE, chosen.mediaType());
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      return;
    }
    if (chosen == ExportFormat.JSON) {
      byte[] json =
          RemarksJson.write(note, remarks, notices(note, asked, request))
              .toString()
              .getBytes(StandardCharsets.UTF_8);
      response.getOutputStream().write(json);
      return;
    }
    RemarkExport export = new RemarkExport(note, remarks, world.snapshot(), Instant.now());
    String name = export.fileName(chosen);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    try (Place _ = limits.exports().enter()) {
      export.write(chosen, response.getOutputStream());
    }
  }

  private List<SearchJson.Notice> notices(
      Note note, Optional<ProvisionPath> asked, HttpServletRequest request) {
    Locale reader = RequestLocaleResolver.ofPeople(request);
    return asked
        .map(
            path ->
                ProvisionNotices.of(
                    note, path, !path.in(note.passages()).isEmpty(), messages, reader))
        .orElse(List.of());
  }
}
