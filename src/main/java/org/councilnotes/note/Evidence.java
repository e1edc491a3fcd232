package org.councilnotes.note;

import java.util.Optional;

/**
 * Why a tag was given.
 *
 * @param rule name of the rule that gave it
 * @param range the words that matched, in the passage's text; empty where the section gave it
 */
public record Evidence(String rule, Optional<TextRange> range) {

  public static Evidence at(String rule, int start, int end) {
    return new Evidence(rule, Optional.of(new TextRange(start, end)));
  }

  public static Evidence ofSection(String rule) {
    return new Evidence(rule, Optional.empty());
  }
}
