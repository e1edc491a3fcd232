package org.councilnotes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.councilnotes.search.ArchiveProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why there is no answer: a page, or problem details (RFC 9457) under {@code /api}.
 *
 * @param detail for people, in the language of the page
 */
record Problem(HttpStatusCode status, String title, String detail) {

  private static final String API = "/api/";

  static Problem of(Refusal refusal, MessageSource messages, Locale locale) {
    String detail = messages.getMessage(refusal.messageKey(), refusal.arguments(), locale);
    return new Problem(refusal.status(), title(refusal.status(), messages, locale), detail);
  }

  static Problem of(HttpStatusCode status, MessageSource messages, Locale locale) {
    String kind = kind(status);
    String detail = messages.getMessage("problem.detail." + kind, null, locale);
    return new Problem(status, title(status, messages, locale), detail);
  }

  /** The archive itself cannot answer, now; whoever runs it can mend that. */
  static Problem of(ArchiveProblem problem, MessageSource messages, Locale locale) {
    HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
    return new Problem(status, title(status, messages, locale), problem.getMessage());
  }

  /**
   * The answer to a request.
   *
   * @param headers sent with problem details, such as the methods allowed
   */
  Object answer(HttpServletRequest request, HttpHeaders headers) {
    String path = AskedAddress.path(request);
    return path.startsWith(API) ? details(path, headers) : page(request);
  }

  private ResponseEntity<ProblemDetail> details(String path, HttpHeaders headers) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setTitle(title);
    body.setInstance(URI.create(path));
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private ModelAndView page(HttpServletRequest request) {
    return new ModelAndView("problem", status)
        .addObject("problem", this)
        .addObject(LanguageLinks.NAME, LanguageLinks.of(request));
  }

  private static String title(HttpStatusCode status, MessageSource messages, Locale locale) {
    return messages.getMessage("problem.title." + kind(status), null, locale);
  }

  private static String kind(HttpStatusCode status) {
    if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
      return "missing";
    }
    return status.is4xxClientError() ? "request" : "archive";
  }
}
