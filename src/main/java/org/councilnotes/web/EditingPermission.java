package org.councilnotes.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;

/**
 * Whether the one who makes the present request may change tags and vocabularies. Without users it
 * is everybody or nobody; see {@code archive.editing}.
 */
public final class EditingPermission {

  private final Supplier<Optional<Refusal>> problem;

  private EditingPermission(Supplier<Optional<Refusal>> problem) {
    this.problem = problem;
  }

  /** Of an archive without users. */
  public static EditingPermission bySetting(boolean allowed) {
    Optional<Refusal> problem =
        allowed ? Optional.empty() : Optional.of(Refusal.forbidden("editing"));
    return new EditingPermission(() -> problem);
  }

  /** Of an archive with users: editors may. */
  public static EditingPermission byRole(Supplier<ArchiveUser> user) {
    return new EditingPermission(() -> problem(user.get()));
  }

  private static Optional<Refusal> problem(ArchiveUser user) {
    if (user.role().includes(Role.EDITOR)) {
      return Optional.empty();
    }
    return Optional.of(
        user.role() == Role.ANONYMOUS ? Refusal.unauthorized("login") : Refusal.forbidden("role"));
  }

  public boolean allowed() {
    return problem.get().isEmpty();
  }

  /** Refuses the request where editing is not allowed. */
  public void requireAllowed() {
    problem
        .get()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }
}
