package org.councilnotes.web;

import java.io.Serial;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.curation.CurationProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered: an HTTP status and a message key with its arguments. */
public final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Name of the member that has the address to use instead. */
  static final String INSTEAD = "instead";

  /** Default delay for a retry: most limited tasks are done by then. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final HttpStatus status;
  private final String messageKey;
  private final transient List<Object> arguments;
  private final transient Map<String, Object> members;

  private Refusal(HttpStatus status, String messageKey, List<Object> arguments) {
    this(status, messageKey, arguments, Map.of());
  }

  private Refusal(
      HttpStatus status, String messageKey, List<Object> arguments, Map<String, Object> members) {
    super(messageKey + " " + arguments, null, false, false);
    this.status = status;
    this.messageKey = messageKey;
    this.arguments = arguments;
    this.members = members;
  }

  /** What is wrong with a correction or with the answer to a proposal. */
  static Refusal of(CurationProblem problem) {
    return switch (problem) {
      case CurationProblem.NoTag() -> badRequest("correction.none");
      case CurationProblem.DifferentKinds() -> badRequest("correction.kind");
      case CurationProblem.TextTooLong() -> badRequest("correction.long");
      case CurationProblem.ImpossibleTag(var reason) -> badRequest("correction.wrong", reason);
      case CurationProblem.WordsMissing(var words) -> badRequest("correction.words", words);
      case CurationProblem.UnknownPassage(var id) -> notFound("passage", id);
      case CurationProblem.UnknownCorrection(var id) -> notFound("correction", id);
      case CurationProblem.UnknownProposal(var acronym) -> notFound("proposal", acronym);
      case CurationProblem.UnknownProgramme(var name) -> notFound("programme", name);
      case CurationProblem.ShippedProgramme(var code) -> conflict("shipped", code);
      case CurationProblem.NothingChosen() -> badRequest("proposal.none");
      case CurationProblem.ImportNotUnderstood(var line, var words) ->
          badRequest("import", line, words);
      case CurationProblem.TagNotGiven(var kind, var code) ->
          conflict("correction.gone", kind, code);
      case CurationProblem.TagAlreadyGiven(var kind, var code) ->
          conflict("correction.there", kind, code);
      case CurationProblem.UnknownFile(var id) -> notFound("marking", id);
      case CurationProblem.FileWithoutSidecar() -> conflict("marking.member");
      case CurationProblem.FileChanged() -> conflict("marking.changed");
      case CurationProblem.DecisionChanged() -> conflict("marking.decided");
      case CurationProblem.SidecarUnusable(var reason) -> conflict("sidecar", reason);
      case CurationProblem.CorrectionsUnusable(var reason) -> conflict("corrections", reason);
      case CurationProblem.VocabularyUnusable(var reason) -> conflict("vocabulary", reason);
    };
  }

  /** 400: the request is wrong. {@code what} names the message {@code refusal.what}. */
  public static Refusal badRequest(String what, Object... arguments) {
    return new Refusal(HttpStatus.BAD_REQUEST, "refusal." + what, List.of(arguments));
  }

  /** 404: not found. {@code what} names the message {@code refusal.what}. */
  public static Refusal notFound(String what, Object... arguments) {
    return new Refusal(HttpStatus.NOT_FOUND, "refusal." + what, List.of(arguments));
  }

  /** 401: nobody is logged in. {@code what} names the message {@code refusal.what}. */
  public static Refusal unauthorized(String what, Object... arguments) {
    return new Refusal(HttpStatus.UNAUTHORIZED, "refusal." + what, List.of(arguments));
  }

  /** 403: not allowed. {@code what} names the message {@code refusal.what}. */
  public static Refusal forbidden(String what, Object... arguments) {
    return new Refusal(HttpStatus.FORBIDDEN, "refusal." + what, List.of(arguments));
  }

  /** 409: conflicts with the present state. {@code what} names the message {@code refusal.what}. */
  public static Refusal conflict(String what, Object... arguments) {
    return new Refusal(HttpStatus.CONFLICT, "refusal." + what, List.of(arguments));
  }

  /** 410: not there any more. {@code what} names the message {@code refusal.what}. */
  public static Refusal gone(String what, Object... arguments) {
    return new Refusal(HttpStatus.GONE, "refusal." + what, List.of(arguments));
  }

  /** 410: no longer made; another address replaces this one. */
  public static Refusal moved(String gone, String instead) {
    return gone("moved").with("gone", gone).with(INSTEAD, instead);
  }

  /** 503: too many requests at once. {@code what} names the message {@code refusal.what}. */
  public static Refusal busy(String what, Object... arguments) {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "refusal." + what, List.of(arguments));
  }

  /** 413: more is sent than is taken. {@code what} names the message {@code refusal.what}. */
  public static Refusal tooLarge(String what, Object... arguments) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "refusal." + what, List.of(arguments));
  }

  /** 507: the disk is full. {@code what} names the message {@code refusal.what}. */
  public static Refusal noRoom(String what, Object... arguments) {
    return new Refusal(HttpStatus.INSUFFICIENT_STORAGE, "refusal." + what, List.of(arguments));
  }

  /** 421: sent to the wrong host. {@code what} names the message {@code refusal.what}. */
  public static Refusal misdirected(String what, Object... arguments) {
    return new Refusal(HttpStatus.MISDIRECTED_REQUEST, "refusal." + what, List.of(arguments));
  }

  /** 429: all slots for such work are taken; a later request can succeed. */
  static Refusal tooMany() {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "problem.detail.busy", List.of());
  }

  /** Time after which a new request can succeed; empty where it cannot. */
  Optional<Duration> retryAfter() {
    return status == HttpStatus.TOO_MANY_REQUESTS ? Optional.of(RETRY_AFTER) : Optional.empty();
  }

  /** 400: a parameter has an invalid value. {@code what} names the message {@code refusal.what}. */
  public static Refusal badValue(String what, String parameter, Object value, Object... arguments) {
    return badRequest(what, arguments).with("parameter", parameter).with("value", value);
  }

  /** The same with a further member for programs; see RFC 9457, 3.2 (extension members). */
  public Refusal with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Refusal(status, messageKey, arguments, Collections.unmodifiableMap(more));
  }

  /** Further members for programs, by name. */
  Map<String, Object> members() {
    return members;
  }

  public HttpStatus status() {
    return status;
  }

  public String messageKey() {
    return messageKey;
  }

  /** What users are told, without its title. */
  public String text(MessageSource messages, Locale locale) {
    return ProblemAnswer.of(this, messages, locale).detail();
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
