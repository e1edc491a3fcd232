package org.councilnotes.tag.role;

import java.util.function.Predicate;
import org.councilnotes.note.tag.MentionRole;

/**
 * One way in which words say what countries do.
 *
 * @param role that they have where the cue stands
 * @param side on which of their sides it stands
 * @param of of which enumerations it speaks at all
 * @param cue the words
 * @param example a sentence with an enumeration in brackets, or a heading, in which it holds: the
 *     name of the rule
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
