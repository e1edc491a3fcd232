package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.draft.ParagraphWordings;
import org.councilnotes.draft.QuotedText;
import org.councilnotes.draft.near.NearWordings;
import org.councilnotes.json.CheckJson;
import org.councilnotes.json.DraftJson;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.draft.DraftDesk;
import org.councilnotes.web.draft.DraftDismissals;
import org.councilnotes.web.draft.SubmittedText;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Earlier wordings, verified quotes and checked drafts as JSON. The text is sent by POST, as it may
 * be long.
 */
@RestController
final class DraftApi {

  private final ArchiveAccess archiveAccess;
  private final DraftDesk desk;
  private final DraftDismissals dismissals;
  private final MeaningAccess meaning;

  DraftApi(
      ArchiveAccess archiveAccess,
      DraftDesk desk,
      DraftDismissals dismissals,
      MeaningAccess meaning) {
    this.archiveAccess = archiveAccess;
    this.desk = desk;
    this.dismissals = dismissals;
    this.meaning = meaning;
  }

  @PostMapping("/api/wording")
  JsonNode wording(HttpServletRequest request) throws IOException {
    String text = SubmittedText.of(request);
    ArchiveReader world = archiveAccess.forReader();
    return DraftJson.write(
        ParagraphWordings.of(text, world), NearWordings.of(text, meaning.forReader(), world));
  }

  @PostMapping("/api/verify")
  JsonNode verify(HttpServletRequest request) throws IOException {
    return DraftJson.write(QuotedText.of(SubmittedText.of(request), archiveAccess.forReader()));
  }

  /** A draft, sentence by sentence, of which nothing is kept. */
  @QueryParameters("series")
  @PostMapping("/api/check")
  JsonNode check(HttpServletRequest request) {
    return CheckJson.write(desk.check(request), dismissals.list());
  }
}
