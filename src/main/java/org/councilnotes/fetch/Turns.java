package org.councilnotes.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When the next request may be sent: not right after the last, nor before the register wants it.
 */
final class Turns {

  /** Matches {@code 120}; not {@code Wed, 21 Oct 2026 07:28:00 GMT}. */
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private final Clock clock;
  private final Duration pause;
  private Instant next = Instant.MIN;

  Turns(Clock clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** What is left to wait; zero where it is our turn. */
  Duration left() {
    Instant now = clock.instant();
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }

  /** An answer came: the next request may follow after a pause. */
  void answered() {
    rest(pause);
  }

  /**
   * The register is busy.
   *
   * @param retryAfter seconds or a date (RFC 9110, section 10.2.3); anything else counts for none
   * @param least to rest in any case
   */
  void busy(Optional<String> retryAfter, Duration least) {
    rest(least);
    retryAfter.flatMap(this::asked).ifPresent(this::rest);
  }

  private void rest(Duration rest) {
    Instant end = clock.instant().plus(rest);
    next = end.isAfter(next) ? end : next;
  }

  private Optional<Duration> asked(String retryAfter) {
    if (SECONDS.matcher(retryAfter).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), date.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
