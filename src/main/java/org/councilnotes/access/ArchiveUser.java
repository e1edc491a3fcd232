package org.councilnotes.access;

/**
 * Who makes a request.
 *
 * @param name as the log of accesses shows it; empty for one who is not logged in
 */
public record ArchiveUser(String name, Role role) {

  /** One who is not logged in. */
  public static final ArchiveUser ANONYMOUS = new ArchiveUser("", Role.ANONYMOUS);
}
