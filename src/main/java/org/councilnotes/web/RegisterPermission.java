package org.councilnotes.web;

/**
 * Whether the one who makes the present request may have notes fetched from the register: whoever
 * may edit, where {@code archive.register} allows it at all.
 *
 * @param enabled whether this archive asks the register
 */
public record RegisterPermission(EditingPermission permission, boolean enabled) {

  public boolean allowed() {
    return enabled && permission.allowed();
  }

  /** Refuses the request where it is not allowed. */
  public void requireAllowed() {
    permission.requireAllowed();
    if (!enabled) {
      throw Refusal.forbidden("register");
    }
  }
}
