package org.councilnotes.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.upload.UploadOutcome;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.upload.FileUploads.SentFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes one file a call, as its body, and tells what became of those that somebody sent last. */
@RestController
final class UploadApi {

  private final FileUploads uploads;

  UploadApi(FileUploads uploads) {
    this.uploads = uploads;
  }

  /**
   * Takes a file. A form is not taken: its type says that the body is something else than a file.
   *
   * @param of for a sidecar: SHA-256 of the content of the file at its path
   */
  @PostMapping(path = "/api/files", consumes = "!application/x-www-form-urlencoded")
  ResponseEntity<JsonNode> send(
      @RequestParam String path,
      @RequestParam(defaultValue = "keep") String same,
      @RequestParam(defaultValue = "") String of,
      HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    uploads.requireAllowed();
    try (UploadBatch batch = uploads.batchOf(path)) {
      requireNoParts(request);
      boolean replaces = SameName.of(same) == SameName.REPLACE;
      Optional<String> content = content(of);
      try (ConcurrencyLimit.Place _ = uploads.enter();
          InputStream body = body(request)) {
        uploads.requireNotTooMany();
        batch.add(new SentFile("", path, length(request), replaces, body));
        return answer(uploads.finish(batch, content).getFirst());
      }
    }
  }

  private InputStream body(HttpServletRequest request) throws IOException {
    return new TimedBody(request.getInputStream(), uploads.policy().time(), InstantSource.system());
  }

  private static OptionalLong length(HttpServletRequest request) {
    long announced = request.getContentLengthLong();
    return announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced);
  }

  /** The parts of a form would become one file. */
  private static void requireNoParts(HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException {
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    if (type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      throw new HttpMediaTypeNotSupportedException(
          MediaType.MULTIPART_FORM_DATA, List.of(MediaType.APPLICATION_OCTET_STREAM));
    }
  }

  private static Optional<String> content(String of) {
    String hash = of.strip().toLowerCase(Locale.ROOT);
    if (!hash.isEmpty() && !Sha256Digest.isHex(hash)) {
      throw Refusal.badValue("value", "of", of, "of", of);
    }
    return Optional.of(hash).filter(named -> !named.isEmpty());
  }

  private static ResponseEntity<JsonNode> answer(UploadState state) {
    HttpStatus status =
        switch (state.entry().outcome()) {
          case UploadOutcome.Written _ -> HttpStatus.CREATED;
          case UploadOutcome.Present _ -> HttpStatus.OK;
          case UploadOutcome.Refused(Reason reason, _) -> throw refusal(reason);
        };
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(json(state));
  }

  private static Refusal refusal(Reason reason) {
    String what = "upload.refused";
    if (reason.isOneOf(Set.of(ReasonCode.LARGE_FILE))) {
      return Refusal.tooLarge(what, reason);
    }
    if (reason.isOneOf(Set.of(ReasonCode.UPLOAD_NO_ROOM))) {
      return Refusal.noRoom(what, reason);
    }
    Set<ReasonCode> standing =
        Set.of(
            ReasonCode.UPLOAD_UNWRITABLE,
            ReasonCode.UPLOAD_NO_PLACE,
            ReasonCode.UPLOAD_NO_FOLDER,
            ReasonCode.UPLOAD_SIDECAR_ALONE,
            ReasonCode.UPLOAD_SIDECAR_ELSEWHERE,
            ReasonCode.UPLOAD_SIDECAR_OTHER,
            ReasonCode.UPLOAD_SIDECAR_THERE);
    return reason.isOneOf(standing)
        ? Refusal.conflict(what, reason)
        : Refusal.badRequest(what, reason);
  }

  @GetMapping("/api/files")
  ResponseEntity<JsonNode> sent() {
    uploads.requireAllowed();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json(uploads.states()));
  }

  private static JsonNode json(List<UploadState> states) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    states.forEach(state -> json.withArray("files").add(json(state)));
    if (states.isEmpty()) {
      json.putArray("files");
    }
    return json;
  }

  private static ObjectNode json(UploadState state) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    UploadEntry entry = state.entry();
    json.put("name", entry.name()).put("at", entry.at().toString()).put("state", state.state());
    entry.placed().ifPresent(at -> json.put("path", at.path()).put("sha256", at.hash()));
    if (state.isPresent()) {
      json.put("present", true);
    }
    if (entry.outcome() instanceof UploadOutcome.Written(_, _, Optional<String> kept)) {
      kept.ifPresent(path -> json.put("kept", path));
    }
    state.reason().ifPresent(reason -> json.put("reason", reason.english()));
    state.note().ifPresent(note -> json.put("note", note));
    return json;
  }
}
