package org.councilnotes.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.curation.CurationException;
import org.councilnotes.store.ArchiveProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns every error into an answer: refusals and unknown addresses directly, all other errors where
 * the server forwards them to {@code /error}.
 */
@Controller
@ControllerAdvice
public final class ProblemController implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemController.class);

  private static final String REFUSED = Refusal.class.getName();

  private final MessageSource messages;
  private final OperatorPermission operators;

  ProblemController(MessageSource messages, OperatorPermission operators) {
    this.messages = messages;
    this.operators = operators;
  }

  @ExceptionHandler
  Object refusal(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    sendRetryAfter(refusal.retryAfter(), response);
    if (refusal.status() == HttpStatus.UNAUTHORIZED
        && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return ProblemAnswer.of(refusal, messages, locale).answer(request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  Object curation(
      CurationException refused,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    return refusal(Refusal.of(refused.problem()), request, response, locale);
  }

  @ExceptionHandler
  Object unknownAddress(NoResourceFoundException e, HttpServletRequest request, Locale locale) {
    return ProblemAnswer.of(e.getStatusCode(), messages, locale).answer(request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  Object unknownMethod(
      HttpRequestMethodNotSupportedException e, HttpServletRequest request, Locale locale) {
    return ProblemAnswer.of(e.getStatusCode(), messages, locale).answer(request, e.getHeaders());
  }

  /**
   * The archive cannot be read. The cause was logged with its remedy; the server keeps running and
   * answers again once it is repaired.
   */
  @ExceptionHandler
  Object unusable(
      ArchiveProblem problem,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    LOG.error("{}", problem.getMessage());
    sendRetryAfter(problem.retryAfter(), response);
    ProblemAnswer whole = ProblemAnswer.of(problem, messages, locale);
    return (operators.allowed() ? whole : whole.withoutCause()).answer(request, HttpHeaders.EMPTY);
  }

  private static void sendRetryAfter(Optional<Duration> after, HttpServletResponse response) {
    after.ifPresent(time -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds(time)));
  }

  /** Seconds for {@code Retry-After}, rounded up. */
  private static String seconds(Duration time) {
    return Long.toString(Math.max(1, time.plusSeconds(1).minusNanos(1).toSeconds()));
  }

  /** Client errors that Spring detects, such as a missing parameter. */
  @ExceptionHandler({
    ServletRequestBindingException.class,
    HttpMediaTypeException.class,
    HttpMessageNotReadableException.class,
    TypeMismatchException.class
  })
  Object clientError(Exception e, HttpServletRequest request, Locale locale) {
    LOG.debug("refused: {}", e.getMessage());
    HttpStatusCode status =
        e instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.BAD_REQUEST;
    return ProblemAnswer.of(status, messages, locale).answer(request, HttpHeaders.EMPTY);
  }

  /** The client has disconnected, so there is no answer. Any other failure to write is rethrown. */
  @ExceptionHandler({IOException.class, HttpMessageNotWritableException.class})
  void connectionLost(Exception e, HttpServletResponse response) throws Exception {
    if (!DisconnectedClientHelper.isClientDisconnectedException(e)) {
      throw e;
    }
    LOG.debug("not taken: {}", e.getMessage());
  }

  /** Sends a refusal before a controller handles the request, as filters do. */
  public static void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(REFUSED, refusal);
    response.sendError(refusal.status().value());
  }

  /** The error page of the server; the error was logged where it occurred. */
  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    if (request.getAttribute(REFUSED) instanceof Refusal refusal) {
      return refusal(refusal, request, response, locale);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode code =
        status instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
    return ProblemAnswer.of(code, messages, locale).answer(request, HttpHeaders.EMPTY);
  }
}
