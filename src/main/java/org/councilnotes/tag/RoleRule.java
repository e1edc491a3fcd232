package org.councilnotes.tag;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.councilnotes.note.Role;

/**
 * One way in which the words around an enumeration say what its countries do.
 *
 * @param role that they have where it holds
 * @param holds whether it holds
 */
record RoleRule(Role role, Predicate<Enumeration> holds) {

  /** Holds where the words right before end like this. */
  static RoleRule before(Role role, Pattern ending) {
    return new RoleRule(role, run -> ending.matcher(run.before()).find());
  }

  /** Holds where the words right after begin like this. */
  static RoleRule after(Role role, Pattern beginning) {
    return new RoleRule(role, run -> beginning.matcher(run.after()).lookingAt());
  }

  RoleRule and(Predicate<Enumeration> condition) {
    return new RoleRule(role, holds.and(condition));
  }
}
