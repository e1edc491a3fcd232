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
 * @param written the words as the table has them: the name of the rule
 * @param example a sentence with an enumeration in brackets of which it holds
 */
record RoleRule(
    Role role, Side side, Predicate<Enumeration> of, Cue cue, String written, String example) {

  /** Where the words of a rule stand. */
  enum Side {
    BEFORE,
    AFTER,
    HEAD,
    HEADING
  }
}
