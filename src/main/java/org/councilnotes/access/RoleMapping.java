package org.councilnotes.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which groups that another system knows have which role here.
 *
 * @param groups a group may have several roles: the highest counts
 */
public record RoleMapping(List<Group> groups) {

  /** A group that stands for everyone whom the other system has logged in. */
  public static final String EVERYONE = "*";

  private static final Set<Role> GIVEN = EnumSet.complementOf(EnumSet.of(Role.ANONYMOUS));

  /**
   * A group and its role.
   *
   * @param name as the other system writes it, or {@link #EVERYONE}
   */
  public record Group(String name, Role role) {}

  public RoleMapping {
    groups = List.copyOf(groups);
  }

  /**
   * Reads a mapping such as {@code reader=notes-readers,editor=notes-editors}. A role may be named
   * several times.
   *
   * @throws IllegalArgumentException where a part is none; the message says which
   */
  public static RoleMapping parse(String text) {
    return of(Arrays.asList(text.split(",", -1)));
  }

  /**
   * Reads parts such as {@code reader=CN=Policy Officers,OU=Units}: all that follows the first sign
   * of equality is the name. Empty parts are left out.
   *
   * @throws IllegalArgumentException where a part is none; the message says which
   */
  public static RoleMapping of(List<String> parts) {
    return new RoleMapping(
        parts.stream()
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(RoleMapping::group)
            .toList());
  }

  private static Group group(String part) {
    int equals = part.indexOf('=');
    String name = part.substring(equals + 1).strip();
    String key = part.substring(0, Math.max(0, equals)).strip();
    return GIVEN.stream()
        .filter(role -> role.key().equals(key) && !name.isEmpty())
        .map(role -> new Group(name, role))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not ROLE=GROUP with one of the roles reader, editor, operator (where names of"
                        + " groups have commas, each has a setting of its own, by index): "
                        + part));
  }

  /** The highest role of one who is in some groups; empty where none of them has a role. */
  public Optional<Role> roleOf(Collection<String> names) {
    return groups.stream()
        .filter(group -> group.name().equals(EVERYONE) || names.contains(group.name()))
        .map(Group::role)
        .max(Comparator.naturalOrder());
  }
}
