package org.councilnotes.access.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;

/**
 * A user of the file.
 *
 * @param name as it is typed to log in
 * @param passwordHash see {@link PasswordHash}
 */
public record Account(String name, Role role, String passwordHash, List<AccessToken> tokens) {

  /** Matches {@code anna.berg@example.org}; not {@code -x} or {@code anna berg}. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");

  public Account {
    tokens = List.copyOf(tokens);
  }

  /** Whether a name can be one: up to 64 letters, digits and {@code . _ @ + -}. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Who it is, as the rest of the archive knows users. */
  public ArchiveUser user() {
    return new ArchiveUser(name, role);
  }

  Account with(Role other) {
    return new Account(name, other, passwordHash, tokens);
  }

  Account with(AccessToken token) {
    return new Account(
        name, role, passwordHash, Stream.concat(tokens.stream(), Stream.of(token)).toList());
  }

  Account withoutToken(String id) {
    return new Account(
        name, role, passwordHash, tokens.stream().filter(t -> !t.id().equals(id)).toList());
  }

  Account withoutTokens() {
    return new Account(name, role, passwordHash, List.of());
  }

  Account withPassword(String hash) {
    return new Account(name, role, hash, tokens);
  }

  Optional<AccessToken> token(String id) {
    return tokens.stream().filter(t -> t.id().equals(id)).findFirst();
  }
}
