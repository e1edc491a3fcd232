package org.councilnotes.note.tag;

import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * Why a tag was given.
 *
 * @param rule name of the rule that gave it
 * @param range the words that matched, in the passage's text; empty where the section gave it
 * @param corrected whether a person gave or changed it
 */
public record Evidence(String rule, Optional<TextRange> range, boolean corrected) {

  private static final String GIVEN = "corrected";
  private static final String DOUBTFUL = "doubtful";

  public Evidence(String rule, Optional<TextRange> range) {
    this(rule, range, false);
  }

  public static Evidence at(String rule, int start, int end) {
    return new Evidence(rule, Optional.of(new TextRange(start, end)));
  }

  public static Evidence ofSection(String rule) {
    return new Evidence(rule, Optional.empty());
  }

  /** Evidence of a tag that a person added. */
  public static Evidence addedByPerson(Optional<TextRange> range) {
    return new Evidence(GIVEN, range, true);
  }

  /** Whether a person added the tag, rather than changed one of the program. */
  public boolean isAddedByPerson() {
    return corrected && rule.equals(GIVEN);
  }

  /** The same words, which leave in doubt what they are evidence of. */
  public Evidence inDoubt() {
    return new Evidence(DOUBTFUL, range, corrected);
  }

  public boolean isInDoubt() {
    return rule.equals(DOUBTFUL);
  }

  /** The same evidence, marked as given or changed by a person. */
  public Evidence correctedByPerson() {
    return new Evidence(rule, range, true);
  }
}
