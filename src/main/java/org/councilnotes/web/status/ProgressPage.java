package org.councilnotes.web.status;

import jakarta.servlet.http.HttpServletResponse;
import org.councilnotes.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends the progress of reading the corpus as server-sent events for scripts. */
@Controller
final class ProgressPage {

  static final String PATH = "/status/progress";

  private final ProgressStream stream;

  ProgressPage(ProgressStream stream) {
    this.stream = stream;
  }

  @GetMapping(PATH)
  SseEmitter events(HttpMethod method, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return method.equals(HttpMethod.HEAD)
        ? ended()
        : stream.open().orElseThrow(() -> Refusal.busy("listeners", ProgressStream.MOST));
  }

  /** An empty stream, as the answer to HEAD. */
  private static SseEmitter ended() {
    SseEmitter none = new SseEmitter();
    none.complete();
    return none;
  }
}
