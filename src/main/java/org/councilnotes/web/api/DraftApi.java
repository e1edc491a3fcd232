package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.draft.EarlierWordings;
import org.councilnotes.draft.QuoteVerification;
import org.councilnotes.json.DraftJson;
import org.councilnotes.web.draft.SubmittedText;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Earlier wordings and verified quotes as JSON. The text is sent by POST, as it may be long. */
@RestController
final class DraftApi {

  private final ArchiveAccess archiveAccess;

  DraftApi(ArchiveAccess archiveAccess) {
    this.archiveAccess = archiveAccess;
  }

  @PostMapping("/api/wording")
  JsonNode wording(HttpServletRequest request) throws IOException {
    return DraftJson.write(
        EarlierWordings.of(SubmittedText.of(request), archiveAccess.forReader()));
  }

  @PostMapping("/api/verify")
  JsonNode verify(HttpServletRequest request) throws IOException {
    return DraftJson.write(
        QuoteVerification.of(SubmittedText.of(request), archiveAccess.forReader()));
  }
}
