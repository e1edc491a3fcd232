package org.councilnotes.web.api;

import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.AnswerMarkJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;

/**
 * Adds the marking of the reader's world to JSON that is made from it. Answers about one note say
 * its marking themselves.
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
    return body instanceof JsonNode json && !request.getURI().getPath().contains(OF_ONE_NOTE)
        ? AnswerMarkJson.mark(json, archiveAccess.marking())
        : body;
  }
}
