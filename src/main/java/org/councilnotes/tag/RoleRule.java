package org.councilnotes.tag;

import java.util.function.Predicate;
import org.councilnotes.note.Role;

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
record RoleRule(Role role, Side side, Predicate<Enumeration> of, Cue cue, String example) {

  /** Where the words of a rule stand. */
  enum Side {
    BEFORE,
    AFTER,
    HEAD,
    HEADING
  }
}
