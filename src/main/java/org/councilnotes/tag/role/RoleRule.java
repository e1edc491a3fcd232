package org.councilnotes.tag.role;

import java.util.function.Predicate;
import org.councilnotes.note.tag.MentionRole;

/**
 * A rule that gives a role to countries by the words around them.
 *
 * @param role that the rule gives
 * @param side where the cue stands
 * @param of the enumerations that the rule applies to
 * @param cue the words
 * @param example a sentence with an enumeration in brackets, or a heading, in which the rule
 *     matches; it is also the name of the rule
 */
record RoleRule(
    MentionRole role, Side side, Predicate<CountryEnumeration> of, RoleCue cue, String example) {

  /** Where the words of a rule stand. */
  enum Side {
    BEFORE,
    AFTER,
    HEAD,
    HEADING
  }
}
