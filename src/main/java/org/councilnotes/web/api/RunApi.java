package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.councilnotes.ingest.MissingFiles;
import org.councilnotes.ingest.progress.RunRequest;
import org.councilnotes.ingest.progress.RunRequest.Kind;
import org.councilnotes.web.BodyText;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.status.RunControl;
import org.councilnotes.web.status.RunControl.SeenRemovals;
import org.councilnotes.web.status.RunsJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs that people ask for as JSON, for those who may: see, start, stop. */
@RestController
final class RunApi {

  private static final String FILES = "files";
  private static final String REMOVED = "removed";
  private static final String DIGEST = "digest";

  private final RunControl control;

  RunApi(RunControl control) {
    this.control = control;
  }

  @GetMapping("/api/runs")
  ResponseEntity<JsonNode> list() {
    control.requireAllowed();
    ObjectNode json = RunsJson.write(control.runs());
    if (control.isAllowed(Kind.REMOVALS)) {
      control.missingFiles().ifPresent(missing -> write(missing, json.putObject("missing")));
    }
    return answer(HttpStatus.OK, json);
  }

  private static void write(MissingFiles missing, ObjectNode json) {
    json.put("files", missing.paths().size());
    json.put("known", missing.known());
    json.put(DIGEST, missing.digest());
  }

  @PostMapping("/api/runs")
  ResponseEntity<JsonNode> start(HttpServletRequest request) throws IOException {
    control.requireAllowed();
    try {
      JsonNode asked = JsonMapper.shared().readTree(BodyText.ofChange(request));
      control.start(request(asked), removed(asked));
    } catch (JacksonException e) {
      throw Refusal.badRequest("json", e.getOriginalMessage());
    }
    return answer(HttpStatus.ACCEPTED, RunsJson.write(control.runs()));
  }

  @DeleteMapping("/api/runs/current")
  ResponseEntity<JsonNode> stop() {
    control.stop();
    return answer(HttpStatus.ACCEPTED, RunsJson.write(control.runs()));
  }

  private static ResponseEntity<JsonNode> answer(HttpStatus status, JsonNode json) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(json);
  }

  private static RunRequest request(JsonNode asked) {
    String kind = asked.path("kind").isString() ? asked.path("kind").stringValue() : "";
    return new RunRequest(RunControl.kind(kind), files(asked.path(FILES)));
  }

  private static List<String> files(JsonNode files) {
    if (files.isMissingNode()) {
      return List.of();
    }
    if (!files.isArray() || files.isEmpty() || anyIsNoPath(files)) {
      throw Refusal.badRequest("run.files");
    }
    return StreamSupport.stream(files.spliterator(), false).map(JsonNode::stringValue).toList();
  }

  private static boolean anyIsNoPath(JsonNode files) {
    return StreamSupport.stream(files.spliterator(), false)
        .anyMatch(file -> !file.isString() || file.stringValue().isBlank());
  }

  private static Optional<SeenRemovals> removed(JsonNode asked) {
    JsonNode number = asked.path(REMOVED);
    JsonNode digest = asked.path(DIGEST);
    return number.canConvertToInt() && digest.isString()
        ? Optional.of(new SeenRemovals(number.intValue(), digest.stringValue()))
        : Optional.empty();
  }
}
