package org.councilnotes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.councilnotes.access.Worlds;
import org.councilnotes.draft.EarlierWordings;
import org.councilnotes.draft.Verification;
import org.councilnotes.json.DraftJson;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Earlier wordings and checked quotes as JSON; the text is sent, for it may be long. */
@RestController
final class DraftApi {

  private final Worlds worlds;

  DraftApi(Worlds worlds) {
    this.worlds = worlds;
  }

  @PostMapping("/api/wording")
  JsonNode wording(HttpServletRequest request) throws IOException {
    return DraftJson.write(EarlierWordings.of(PastedText.of(request), worlds.forReader()));
  }

  @PostMapping("/api/verify")
  JsonNode verify(HttpServletRequest request) throws IOException {
    return DraftJson.write(Verification.of(PastedText.of(request), worlds.forReader()));
  }
}
