package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.json.DumpJson;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.AnswerHeaders;
import org.councilnotes.web.ConcurrencyLimit.Place;
import org.councilnotes.web.RequestLimits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every passage of the reader's world as lines of JSON, as {@code ./archive dump} writes them. */
@RestController
final class DumpApi {

  private static final String JSON_LINES = "application/x-ndjson";

  private final ArchiveAccess archiveAccess;
  private final RequestLimits limits;

  DumpApi(ArchiveAccess archiveAccess, RequestLimits limits) {
    this.archiveAccess = archiveAccess;
    this.limits = limits;
  }

  /** The snapshot is kept until the last line is sent or the client has gone. */
  @GetMapping("/api/dump")
  void dump(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (Place _ = limits.exports().enter();
        ArchiveReader still = archiveAccess.forReader().openSnapshot()) {
      String snapshot = still.snapshot();
      List<String> notes = still.notes().stream().map(NoteSummary::id).sorted().toList();
      response.setHeader(AnswerHeaders.SNAPSHOT, snapshot);
      String name =
          NoteCaption.fileName("council-notes-%s.jsonl".formatted(snapshot), still.marking());
      new StreamedFile(name, JSON_LINES).send(request, response, out -> write(notes, still, out));
    }
  }

  private static void write(List<String> notes, ArchiveReader still, OutputStream out)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (String id : notes) {
      for (Iterator<String> lines = DumpJson.lines(id, still).iterator(); lines.hasNext(); ) {
        text.write(lines.next());
      }
    }
    text.flush();
  }
}
