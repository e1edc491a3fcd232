package org.councilnotes.fetch;

import java.time.Duration;

/**
 * How the register is treated.
 *
 * @param agent the program as it names itself
 * @param pause kept between two requests
 * @param backOff before a request is tried anew; doubled each time
 * @param longestWait that the register may ask for
 */
record Manners(String agent, Duration pause, Duration backOff, Duration longestWait) {

  /** How often a request is sent to a register that is busy. */
  static final int ATTEMPTS = 4;

  static Manners of(String agent) {
    return new Manners(agent, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(2));
  }

  /**
   * What to wait after a failed attempt.
   *
   * @param attempt from 1
   */
  Duration afterFailed(int attempt) {
    return backOff.multipliedBy(1L << (attempt - 1));
  }
}
