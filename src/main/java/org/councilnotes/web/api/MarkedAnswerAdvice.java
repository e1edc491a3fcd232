package org.councilnotes.web.api;

import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.AnswerMarkJson;
import org.councilnotes.note.Marking;
import org.councilnotes.web.AnswerHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;

/**
 * Adds the marking of the reader's world to JSON that is made from it, and to the head of every
 * answer: restricted notes may have come while it was made. Answers about one note say its marking
 * themselves.
 */
@ControllerAdvice(annotations = Controller.class)
final class MarkedAnswerAdvice implements ResponseBodyAdvice<Object> {

  private static final String OF_ONE_NOTE = "/api/notes/";

  private final ArchiveAccess archiveAccess;

  MarkedAnswerAdvice(ArchiveAccess archiveAccess) {
    this.archiveAccess = archiveAccess;
  }

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    Marking marking = strictest(response.getHeaders());
    return body instanceof JsonNode json && !request.getURI().getPath().contains(OF_ONE_NOTE)
        ? AnswerMarkJson.mark(json, marking)
        : body;
  }

  /** Of the moments before the answer was made, of which the header tells, and after. */
  private Marking strictest(HttpHeaders headers) {
    Marking now = archiveAccess.marking();
    if (now != Marking.PUBLIC) {
      headers.set(AnswerHeaders.MARKING, now.name());
    }
    return Optional.ofNullable(headers.getFirst(AnswerHeaders.MARKING))
        .map(Marking::valueOf)
        .orElse(now);
  }
}
