package org.councilnotes.web;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as asked: a status and a message key with its arguments. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Most of what is limited in number is done by then. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final HttpStatus status;
  private final String messageKey;
  private final transient List<Object> arguments;

  private Refusal(HttpStatus status, String messageKey, List<Object> arguments) {
    super(messageKey + " " + arguments, null, false, false);
    this.status = status;
    this.messageKey = messageKey;
    this.arguments = arguments;
  }

  /** The request itself is wrong; {@code what} names the message {@code refusal.what}. */
  static Refusal badRequest(String what, Object... arguments) {
    return new Refusal(HttpStatus.BAD_REQUEST, "refusal." + what, List.of(arguments));
  }

  /** What is asked for is not here; {@code what} names the message {@code refusal.what}. */
  static Refusal notFound(String what, Object... arguments) {
    return new Refusal(HttpStatus.NOT_FOUND, "refusal." + what, List.of(arguments));
  }

  /** The one who asks may not have it; {@code what} names the message {@code refusal.what}. */
  static Refusal forbidden(String what, Object... arguments) {
    return new Refusal(HttpStatus.FORBIDDEN, "refusal." + what, List.of(arguments));
  }

  /** What is there stands against it; {@code what} names the message {@code refusal.what}. */
  static Refusal conflict(String what, Object... arguments) {
    return new Refusal(HttpStatus.CONFLICT, "refusal." + what, List.of(arguments));
  }

  /** Too many ask for it at once; {@code what} names the message {@code refusal.what}. */
  static Refusal busy(String what, Object... arguments) {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "refusal." + what, List.of(arguments));
  }

  /** This is not where it should be asked; {@code what} names the message {@code refusal.what}. */
  static Refusal misdirected(String what, Object... arguments) {
    return new Refusal(HttpStatus.MISDIRECTED_REQUEST, "refusal." + what, List.of(arguments));
  }

  /** As much as can be done at a time is being done; it helps to ask again. */
  static Refusal tooMany() {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "problem.detail.busy", List.of());
  }

  /** After which time it helps to ask again; empty where it does not. */
  Optional<Duration> retryAfter() {
    return status == HttpStatus.TOO_MANY_REQUESTS ? Optional.of(RETRY_AFTER) : Optional.empty();
  }

  HttpStatus status() {
    return status;
  }

  String messageKey() {
    return messageKey;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
