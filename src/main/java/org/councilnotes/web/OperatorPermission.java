package org.councilnotes.web;

import java.util.function.BooleanSupplier;
import org.councilnotes.access.Role;

/**
 * Whether the one who makes the present request may be told what is wrong with the archive: the
 * words name folders and machines. Without users it is everybody, since one of them is the
 * operator.
 */
public final class OperatorPermission {

  private final BooleanSupplier allowed;

  private OperatorPermission(BooleanSupplier allowed) {
    this.allowed = allowed;
  }

  /** Of an archive without users. */
  public static OperatorPermission ofEverybody() {
    return new OperatorPermission(() -> true);
  }

  /** Of an archive with users. */
  public static OperatorPermission byRole() {
    return new OperatorPermission(() -> RequestUser.current().role().includes(Role.OPERATOR));
  }

  boolean allowed() {
    return allowed.getAsBoolean();
  }
}
