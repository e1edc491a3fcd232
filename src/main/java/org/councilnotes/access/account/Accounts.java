package org.councilnotes.access.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.access.Role;

/**
 * All users of a file. Each change gives new ones.
 *
 * @param all by name
 */
public record Accounts(List<Account> all) {

  /** No users. */
  public static final Accounts NONE = new Accounts(List.of());

  public Accounts {
    all = all.stream().sorted(Comparator.comparing(Account::name)).toList();
  }

  /** The user of a name, in the same case. */
  public Optional<Account> named(String name) {
    return all.stream().filter(account -> account.name().equals(name)).findFirst();
  }

  /** The user whose token has a digest; empty where there is none, or the token has expired. */
  public Optional<Account> ofToken(String digest, Instant now) {
    return all.stream()
        .filter(
            account ->
                account.tokens().stream()
                    .anyMatch(t -> TokenSecret.areEqual(t.digest(), digest) && !t.isExpired(now)))
        .findFirst();
  }

  /**
   * With a new user.
   *
   * @throws AccountProblem where there is one of that name
   */
  public Accounts withNew(Account account) {
    requireNew(account.name());
    return replaced(account);
  }

  /**
   * Checks that no user has a name.
   *
   * @throws AccountProblem where there is one of that name, in any case
   */
  public void requireNew(String name) {
    if (all.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
      throw new AccountProblem("there is a user " + name + " already");
    }
  }

  /**
   * Without a user.
   *
   * @throws AccountProblem where there is none of that name
   */
  public Accounts without(String name) {
    Account gone = required(name);
    return new Accounts(all.stream().filter(account -> !account.equals(gone)).toList());
  }

  /**
   * With another role of a user.
   *
   * @throws AccountProblem where there is none of that name
   */
  public Accounts withRole(String name, Role role) {
    return replaced(required(name).with(role));
  }

  /**
   * With another password of a user.
   *
   * @throws AccountProblem where there is none of that name
   */
  public Accounts withPassword(String name, String hash) {
    return replaced(required(name).withPassword(hash));
  }

  /**
   * With one more token of a user.
   *
   * @throws AccountProblem where there is no user of that name
   */
  public Accounts withToken(String name, AccessToken token) {
    return replaced(required(name).with(token));
  }

  /**
   * Without a token of a user.
   *
   * @throws AccountProblem where there is no such user or token
   */
  public Accounts withoutToken(String name, String id) {
    Account account = required(name);
    if (account.token(id).isEmpty()) {
      throw new AccountProblem("%s has no token %s".formatted(name, id));
    }
    return replaced(account.withoutToken(id));
  }

  /**
   * Without any token of a user.
   *
   * @throws AccountProblem where there is none of that name
   */
  public Accounts withoutTokens(String name) {
    return replaced(required(name).withoutTokens());
  }

  /**
   * The user of a name.
   *
   * @throws AccountProblem where there is none
   */
  public Account required(String name) {
    return named(name).orElseThrow(() -> new AccountProblem("there is no user " + name));
  }

  private Accounts replaced(Account account) {
    List<Account> changed = new ArrayList<>(all);
    changed.removeIf(other -> other.name().equals(account.name()));
    changed.add(account);
    return new Accounts(changed);
  }
}
