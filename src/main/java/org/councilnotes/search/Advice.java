package org.councilnotes.search;

import java.util.Optional;

/**
 * What a reader should know of how an answer came about.
 *
 * @param matching how much of what was asked for the hits hold
 * @param suggestion what may have been meant, and finds something; empty where nothing better is
 *     known
 */
public record Advice(Matching matching, Optional<String> suggestion) {

  /** All of what was asked for was found, or nothing. */
  public static final Advice NONE = new Advice(Matching.ALL, Optional.empty());
}
