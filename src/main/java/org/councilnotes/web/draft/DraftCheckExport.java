package org.councilnotes.web.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.json.AnswerMarkJson;
import org.councilnotes.json.CheckJson;
import org.councilnotes.label.ReasonTranslator;
import org.councilnotes.redline.review.ReviewSettings;
import org.councilnotes.redline.review.ReviewedDraft;
import org.councilnotes.redline.review.WordFileProblem;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends a checked draft as a file. */
@Controller
final class DraftCheckExport {

  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  /** Characters that are not portable in file names: matches {@code "é "}; not {@code "a-1"}. */
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9-]+");

  private final DraftDesk desk;
  private final DraftDismissals dismissals;
  private final ArchiveAccess archiveAccess;
  private final RequestLimits limits;
  private final ReasonTranslator reasons;

  DraftCheckExport(
      DraftDesk desk,
      DraftDismissals dismissals,
      ArchiveAccess archiveAccess,
      RequestLimits limits,
      ReasonTranslator reasons) {
    this.desk = desk;
    this.dismissals = dismissals;
    this.archiveAccess = archiveAccess;
    this.limits = limits;
    this.reasons = reasons;
  }

  @GetMapping(DraftCheckPage.ONE + "/json")
  ResponseEntity<byte[]> json(@PathVariable String id, HttpServletResponse response) {
    DraftCheckPage.forbidStoring(response);
    DraftDesk.Shown shown = desk.find(id);
    String json =
        AnswerMarkJson.mark(
                CheckJson.write(shown.check(), dismissals.list()), archiveAccess.marking())
            .toString();
    return file(shown, "json", MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  /** The draft with comments and suggestions, without alarms that are dismissed. */
  @GetMapping(DraftCheckPage.ONE + "/word")
  ResponseEntity<byte[]> word(
      @PathVariable String id, HttpServletResponse response, Locale locale) {
    DraftCheckPage.forbidStoring(response);
    DraftDesk.Shown shown = desk.find(id);
    ReviewSettings settings =
        new ReviewSettings(
            locale,
            why -> String.valueOf(reasons.argument(why, locale)),
            archiveAccess.forReader().snapshot(),
            Instant.now());
    return file(shown, "docx", WORD, limits.exports().run(() -> word(shown, settings)));
  }

  private byte[] word(DraftDesk.Shown shown, ReviewSettings settings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ReviewedDraft.write(dismissals.open(shown), shown.draft().word(), bytes, settings);
    } catch (WordFileProblem problem) {
      throw Refusal.conflict("draft.word", problem.explanation());
    }
    return bytes.toByteArray();
  }

  private ResponseEntity<byte[]> file(
      DraftDesk.Shown shown, String ending, MediaType type, byte[] content) {
    String sent = shown.draft().name();
    int dot = sent.lastIndexOf('.');
    String stem = UNFIT.matcher(dot < 0 ? sent : sent.substring(0, dot)).replaceAll("-");
    String name = (stem.isEmpty() ? "draft" : stem) + "-checked." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(NoteCaption.fileName(name, archiveAccess.marking()))
                .build()
                .toString())
        .body(content);
  }
}
