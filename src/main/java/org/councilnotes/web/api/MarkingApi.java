package org.councilnotes.web.api;

import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.curation.MarkingReview;
import org.councilnotes.json.MarkingReviewJson;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
        .body(MarkingReviewJson.write(review.list(archiveAccess.forReader())));
  }

  @PutMapping("/api/markings/{file}")
  JsonNode decide(@PathVariable String file, @RequestBody String body) {
    editing.requireAllowed();
    Marking marking = asked(body) == Verdict.PUBLIC ? Marking.PUBLIC : Marking.LIMITE;
    return MarkingReviewJson.write(
        review.decide(archiveAccess.forReader(), file, marking, archiveAccess.user().name()));
  }

  @DeleteMapping("/api/markings/{file}")
  ResponseEntity<Void> takeBack(@PathVariable String file) {
    editing.requireAllowed();
    review.takeBack(archiveAccess.forReader(), file);
    return ResponseEntity.noContent().build();
  }

  private static Verdict asked(String body) {
    try {
      String word =
          Optional.of(JsonMapper.shared().readTree(body).required("verdict"))
              .filter(JsonNode::isString)
              .map(JsonNode::stringValue)
              .orElse("");
      return MarkingReviewJson.readVerdict(word)
          .orElseThrow(() -> Refusal.badRequest("marking", word));
    } catch (JacksonException e) {
      throw Refusal.badRequest("json", e.getOriginalMessage());
    }
  }
}
