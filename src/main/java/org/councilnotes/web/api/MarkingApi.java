package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.MarkingReview;
import org.councilnotes.curation.SeenFile;
import org.councilnotes.json.MarkingReviewJson;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.web.BodyText;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decisions on markings as JSON, for those who may edit: list, decide, take back. */
@RestController
final class MarkingApi {

  private final ArchiveAccess archiveAccess;
  private final MarkingReview review;
  private final MarkingPermission editing;

  MarkingApi(ArchiveAccess archiveAccess, MarkingReview review, MarkingPermission editing) {
    this.archiveAccess = archiveAccess;
    this.review = review;
    this.editing = editing;
  }

  @GetMapping("/api/markings")
  ResponseEntity<JsonNode> list() {
    editing.requireAllowed();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(MarkingReviewJson.write(review.list(archiveAccess.forDecisions())));
  }

  @PutMapping("/api/markings/{file}")
  JsonNode decide(@PathVariable String file, HttpServletRequest request) throws IOException {
    editing.requireAllowed();
    Asked asked = asked(BodyText.ofChange(request));
    Marking marking = asked.verdict() == Verdict.PUBLIC ? Marking.PUBLIC : Marking.LIMITE;
    return MarkingReviewJson.write(
        review.decide(
            archiveAccess.forDecisions(),
            file,
            marking,
            asked.seen(),
            archiveAccess.user().name()));
  }

  @DeleteMapping("/api/markings/{file}")
  ResponseEntity<Void> takeBack(@PathVariable String file, @RequestParam Optional<String> sidecar) {
    editing.requireAllowed();
    review.takeBack(archiveAccess.forDecisions(), file, new SeenFile("", sidecar));
    return ResponseEntity.noContent().build();
  }

  /** A decision, and what it is a decision on. */
  private record Asked(Verdict verdict, SeenFile seen) {}

  private static Asked asked(String body) {
    try {
      JsonNode json = JsonMapper.shared().readTree(body);
      String word = text(json.required("verdict"));
      Verdict verdict =
          MarkingReviewJson.readVerdict(word)
              .orElseThrow(() -> Refusal.badRequest("marking", word));
      return new Asked(
          verdict,
          new SeenFile(
              text(json.required("content")), json.optional("sidecar").map(MarkingApi::text)));
    } catch (JacksonException e) {
      throw Refusal.badRequest("json", e.getOriginalMessage());
    }
  }

  private static String text(JsonNode json) {
    return json.isString() ? json.stringValue() : "";
  }
}
