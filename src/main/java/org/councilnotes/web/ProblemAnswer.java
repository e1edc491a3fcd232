package org.councilnotes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.label.ReasonTranslator;
import org.councilnotes.store.ArchiveProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * An error answer: a page, or problem details (RFC 9457) under {@code /api}.
 *
 * @param detail message for users, in the language of the page
 * @param cause cause and remedy for the operator, in English
 * @param members extension members of the problem details, by name
 */
record ProblemAnswer(
    HttpStatusCode status,
    String title,
    String detail,
    Optional<String> cause,
    Map<String, Object> members) {

  private static final String API = "/api/";

  /** Asked by programs, which are to understand that they have no valid token. */
  private static final String ASSISTANTS = "/mcp";

  /** Statuses for which a retry may succeed. */
  private static final Set<HttpStatusCode> RETRIED =
      Set.of(HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.TOO_MANY_REQUESTS);

  static ProblemAnswer of(Refusal refusal, MessageSource messages, Locale locale) {
    ReasonTranslator reasonTranslator = new ReasonTranslator(messages);
    Object[] arguments =
        Stream.of(refusal.arguments()).map(a -> reasonTranslator.argument(a, locale)).toArray();
    String detail = messages.getMessage(refusal.messageKey(), arguments, locale);
    String title = title(refusal.status(), messages, locale);
    return new ProblemAnswer(refusal.status(), title, detail, Optional.empty(), refusal.members());
  }

  static ProblemAnswer of(HttpStatusCode status, MessageSource messages, Locale locale) {
    boolean isLarge = status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE);
    String kind = isLarge ? "large" : kind(status);
    String detail = messages.getMessage("problem.detail." + kind, null, locale);
    return of(status, detail, messages, locale);
  }

  /**
   * An answer for a failure of the archive itself. The cause is for the operator only, as it may
   * name machines.
   */
  static ProblemAnswer of(ArchiveProblem problem, MessageSource messages, Locale locale) {
    return problem.retryAfter().isPresent()
        ? unreachable(messages, locale)
        : unusable(problem, messages, locale);
  }

  private static ProblemAnswer unreachable(MessageSource messages, Locale locale) {
    return new ProblemAnswer(
        HttpStatus.SERVICE_UNAVAILABLE,
        messages.getMessage("problem.title.unreachable", null, locale),
        messages.getMessage("problem.detail.unreachable", null, locale),
        Optional.empty(),
        Map.of());
  }

  private static ProblemAnswer unusable(
      ArchiveProblem problem, MessageSource messages, Locale locale) {
    HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
    String words = messages.getMessage("problem.detail.unusable", null, locale);
    return new ProblemAnswer(
        status,
        title(status, messages, locale),
        words,
        Optional.of(problem.getMessage()),
        Map.of());
  }

  /** The same for those who are not to know folders and machines. */
  ProblemAnswer withoutCause() {
    return new ProblemAnswer(status, title, detail, Optional.empty(), members);
  }

  /**
   * Builds the answer.
   *
   * @param headers sent with problem details, such as the allowed methods
   */
  Object answer(HttpServletRequest request, HttpHeaders headers) {
    String path = RequestAddress.path(request);
    boolean forAssistants = path.equals(ASSISTANTS) && status.isSameCodeAs(HttpStatus.UNAUTHORIZED);
    return path.startsWith(API) || forAssistants
        ? details(RequestAddress.publicPath(request), headers)
        : page(request);
  }

  private ResponseEntity<ProblemDetail> details(String path, HttpHeaders headers) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, cause.orElse(detail));
    body.setTitle(title);
    body.setInstance(URI.create(path));
    members.forEach(body::setProperty);
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private ModelAndView page(HttpServletRequest request) {
    return new ModelAndView("problem", status)
        .addObject("problem", this)
        .addObject("again", again(request))
        .addObject("instead", members.get(Refusal.INSTEAD))
        .addObject(LanguageLinks.NAME, LanguageLinks.of(request));
  }

  /** Address for a retry, where the request changes nothing and a retry may succeed. */
  private Optional<String> again(HttpServletRequest request) {
    boolean helps = RETRIED.contains(status) && HttpMethod.GET.matches(request.getMethod());
    String query = RequestAddress.query(request);
    return helps
        ? Optional.of(RequestAddress.path(request) + (query.isEmpty() ? "" : "?" + query))
        : Optional.empty();
  }

  private static ProblemAnswer of(
      HttpStatusCode status, String detail, MessageSource messages, Locale locale) {
    return new ProblemAnswer(
        status, title(status, messages, locale), detail, Optional.empty(), Map.of());
  }

  private static String title(HttpStatusCode status, MessageSource messages, Locale locale) {
    return messages.getMessage("problem.title." + kind(status), null, locale);
  }

  private static String kind(HttpStatusCode status) {
    if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
      return "missing";
    }
    if (status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
      return "busy";
    }
    if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      return "login";
    }
    return status.is4xxClientError() ? "request" : "archive";
  }
}
