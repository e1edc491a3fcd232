package org.councilnotes.web.proxy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.access.RoleMapping;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.councilnotes.web.security.RoleSetting;
import org.councilnotes.web.security.SettingNames;
import org.springframework.core.env.Environment;

/**
 * Which proxies are believed, and in what.
 *
 * @param addresses of the proxies
 * @param forwarded the kind of headers that they write
 * @param userHeader has the name of a user whom a proxy has logged in
 * @param roleHeader has the groups of that user
 * @param groupEnd stands between two groups
 * @param logout where log-out leads
 */
record ProxySettings(
    TrustedAddresses addresses,
    ForwardedHeaders forwarded,
    Optional<String> userHeader,
    Optional<String> roleHeader,
    Pattern groupEnd,
    RoleMapping roles,
    Optional<URI> logout) {

  static final String ADDRESSES = "archive.proxy.addresses";
  private static final String FORWARDED = "archive.proxy.forwarded";
  static final String USER_HEADER = "archive.proxy.user-header";
  private static final String ROLE_HEADER = "archive.proxy.role-header";
  private static final String ROLES = "archive.proxy.roles";
  private static final String LOGOUT = "archive.proxy.logout";

  private static final String ROLE_SEPARATOR = "archive.proxy.role-separator";
  private static final String PARENT = "archive.proxy";

  /** By their letters. */
  private static final Set<String> ALL =
      Stream.of(ADDRESSES, FORWARDED, USER_HEADER, ROLE_HEADER, ROLE_SEPARATOR, ROLES, LOGOUT)
          .map(SettingNames::letters)
          .collect(Collectors.toUnmodifiableSet());

  /** Settings of users; nothing reads them where the proxy names none. */
  private static final List<String> OF_USERS = List.of(ROLE_HEADER, ROLE_SEPARATOR, LOGOUT);

  /** Matches {@code Remote-User}; not {@code Remote User}. */
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");

  /** Matches {@code https://login.example.org/end?to=a}; not {@code javascript:a}. */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+");

  private static final Pattern USUAL_SEPARATOR = Pattern.compile("[,;]");

  /** Whether any of the settings has a value. */
  static boolean isAny(Environment settings) {
    return SettingNames.below(PARENT, settings).stream()
        .anyMatch(name -> ALL.contains(SettingNames.letters(PARENT + name)));
  }

  /**
   * Reads the settings.
   *
   * @throws InvalidSetting where one has a value that it cannot have
   */
  static ProxySettings of(Environment settings) {
    String addresses = settings.getProperty(ADDRESSES, "");
    if (addresses.isBlank()) {
      throw new InvalidSetting(ADDRESSES, "is empty, while other settings of the proxy are not");
    }
    Optional<String> user = header(settings, USER_HEADER);
    Optional<String> groups = header(settings, ROLE_HEADER);
    RoleMapping roles = new RoleSetting(ROLES).read(settings);
    if (user.isPresent()) {
      requireRoles(roles, groups);
    } else {
      requireNoneOfUsers(settings, roles);
    }
    return new ProxySettings(
        checked(ADDRESSES, () -> TrustedAddresses.parse(addresses)),
        forwarded(settings.getProperty(FORWARDED, "")),
        user,
        groups,
        separator(settings.getProperty(ROLE_SEPARATOR, "").strip()),
        roles,
        logout(settings.getProperty(LOGOUT, "").strip()));
  }

  private static void requireRoles(RoleMapping roles, Optional<String> header) {
    if (roles.groups().isEmpty()) {
      throw new InvalidSetting(ROLES, "is empty: no user of the proxy would have a role");
    }
    boolean isByGroup =
        roles.groups().stream().anyMatch(group -> !group.name().equals(RoleMapping.EVERYONE));
    if (isByGroup && header.isEmpty()) {
      throw new InvalidSetting(ROLE_HEADER, "is empty: nobody would be in a group of " + ROLES);
    }
  }

  private static void requireNoneOfUsers(Environment settings, RoleMapping roles) {
    Optional<String> unread =
        roles.groups().isEmpty()
            ? OF_USERS.stream()
                .filter(name -> !settings.getProperty(name, "").isBlank())
                .findFirst()
            : Optional.of(ROLES);
    unread.ifPresent(
        name -> {
          throw new InvalidSetting(USER_HEADER, "is empty, so that nothing reads " + name);
        });
  }

  private static Pattern separator(String text) {
    return text.isEmpty() ? USUAL_SEPARATOR : Pattern.compile(Pattern.quote(text));
  }

  private static ForwardedHeaders forwarded(String kind) {
    return kind.isBlank()
        ? ForwardedHeaders.X_FORWARDED
        : Arrays.stream(ForwardedHeaders.values())
            .filter(known -> known.key().equals(kind.strip()))
            .findFirst()
            .orElseThrow(
                () -> new InvalidSetting(FORWARDED, "neither x-forwarded nor forwarded: " + kind));
  }

  private static Optional<String> header(Environment settings, String setting) {
    String name = settings.getProperty(setting, "").strip();
    if (!name.isEmpty() && !HEADER.matcher(name).matches()) {
      throw new InvalidSetting(setting, "no name of a header: " + name);
    }
    return Optional.of(name).filter(known -> !known.isEmpty());
  }

  private static Optional<URI> logout(String address) {
    if (!address.isEmpty() && !WEB_ADDRESS.matcher(address).matches()) {
      throw new InvalidSetting(LOGOUT, "no address such as https://login.example.org: " + address);
    }
    return Optional.of(address).filter(known -> !known.isEmpty()).map(URI::create);
  }

  private static <T> T checked(String setting, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(setting, String.valueOf(e.getMessage()));
    }
  }

  /** The headers that only a proxy may send. */
  Set<String> headers() {
    return Stream.of(ForwardedHeaders.NAMES.stream(), userHeader.stream(), roleHeader.stream())
        .flatMap(names -> names)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The user whom the proxy has logged in; the role is {@code ANONYMOUS} where the mapping gives
   * none. Empty where the header lacks, is empty, or is there twice: a proxy that adds its own to
   * that of a client is not believed.
   *
   * @param headers the values of a header, line by line
   */
  Optional<ArchiveUser> user(Function<String, List<String>> headers) {
    List<String> names = userHeader.map(headers).orElse(List.of());
    return names.size() == 1 && !names.getFirst().isBlank()
        ? Optional.of(new ArchiveUser(decoded(names.getFirst()), role(headers)))
        : Optional.empty();
  }

  private Role role(Function<String, List<String>> headers) {
    List<String> lines = roleHeader.map(headers).orElse(List.of());
    Collection<String> groups =
        lines.size() == 1
            ? Arrays.stream(groupEnd.split(decoded(lines.getFirst()), -1))
                .map(String::strip)
                .collect(Collectors.toSet())
            : Set.of();
    return roles.roleOf(groups).orElse(Role.ANONYMOUS);
  }

  /** Proxies send UTF-8, which the server reads as Latin-1. */
  private static String decoded(String value) {
    return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
  }
}
