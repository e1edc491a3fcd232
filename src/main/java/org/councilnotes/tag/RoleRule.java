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
  static RoleRule before(Role role, Ending ending) {
    return new RoleRule(role, run -> ending.isOf(run.before()));
  }

  /** Holds where there is a word before with all that follows it. */
  static RoleRule before(Role role, WordPattern word) {
    return new RoleRule(role, run -> word.find(run.before().text()).isPresent());
  }

  /** Holds where the words right after begin like this. */
  static RoleRule after(Role role, Pattern beginning) {
    return new RoleRule(role, run -> beginning.matcher(run.after()).lookingAt());
  }

  /** Holds only for some runs. */
  RoleRule where(Predicate<Enumeration> condition) {
    return new RoleRule(role, condition.and(holds));
  }
}
