package org.councilnotes.web;

import java.util.Arrays;
import java.util.Comparator;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes the present request, by what the security filters found out. Each way to log in gives
 * an {@code Authentication} a name, and its role as an authority.
 */
public final class RequestUser {

  private static final String PREFIX = "ROLE_";

  private RequestUser() {}

  /** Nobody where nobody is logged in, or the user has no role here. */
  public static ArchiveUser current() {
    Authentication found = SecurityContextHolder.getContext().getAuthentication();
    return found == null || !found.isAuthenticated() ? ArchiveUser.ANONYMOUS : of(found);
  }

  private static ArchiveUser of(Authentication found) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.ANONYMOUS && found.getAuthorities().contains(authority(role)))
        .max(Comparator.naturalOrder())
        .map(role -> new ArchiveUser(found.getName(), role))
        .orElse(ArchiveUser.ANONYMOUS);
  }

  /** The authority that stands for a role. */
  public static GrantedAuthority authority(Role role) {
    return new SimpleGrantedAuthority(PREFIX + role.name());
  }
}
