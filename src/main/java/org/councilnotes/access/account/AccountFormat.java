package org.councilnotes.access.account;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.councilnotes.access.Role;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/** The file of users as text: YAML. */
final class AccountFormat {

  private static final String HEAD =
      """
      # Users of the archive. ./archive user changes this file; a running server follows it at once.
      # Nobody but its owner may read it.
      """;

  private AccountFormat() {}

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @throws InvalidYamlException where it is not understood
   */
  static Accounts read(String file, String text) {
    List<Account> all =
        YamlMapping.readIfAny(file, new StringReader(text)).stream()
            .map(root -> root.checkKeys("users"))
            .flatMap(root -> root.maps("users").stream())
            .map(AccountFormat::account)
            .toList();
    Set<String> names = new HashSet<>();
    for (Account account : all) {
      if (!names.add(account.name().toLowerCase(Locale.ROOT))) {
        throw new AccountProblem("%s: %s stands twice".formatted(file, account.name()));
      }
    }
    return new Accounts(all);
  }

  private static Account account(YamlMapping entry) {
    entry.checkKeys("name", "role", "password", "tokens");
    String name = entry.required("name");
    if (!Account.isName(name)) {
      throw entry.problem("name", "no name of a user");
    }
    String hash = entry.required("password");
    if (!PasswordHash.isHash(hash)) {
      throw entry.problem("password", "no hash of bcrypt; ./archive user makes it");
    }
    List<AccessToken> tokens = entry.maps("tokens").stream().map(AccountFormat::token).toList();
    return new Account(name, role(entry), hash, tokens);
  }

  private static Role role(YamlMapping entry) {
    String key = entry.required("role");
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.ANONYMOUS && role.key().equals(key))
        .findFirst()
        .orElseThrow(() -> entry.problem("role", "reader, editor or operator"));
  }

  private static AccessToken token(YamlMapping entry) {
    entry.checkKeys("id", "label", "sha256", "expires");
    try {
      return new AccessToken(
          entry.required("id"),
          entry.text("label").orElse(""),
          entry.required("sha256"),
          Instant.parse(entry.required("expires")));
    } catch (DateTimeException e) {
      throw entry.problem("expires", "no time such as 2027-01-31T00:00:00Z");
    }
  }

  /** The text of a file. */
  static String write(Accounts accounts) {
    StringBuilder text = new StringBuilder(HEAD).append("users:");
    if (accounts.all().isEmpty()) {
      text.append(" []");
    }
    text.append('\n');
    accounts.all().forEach(account -> write(account, text));
    return text.toString();
  }

  private static void write(Account account, StringBuilder text) {
    text.append("- name: ").append(quoted(account.name()));
    text.append("\n  role: ").append(account.role().key());
    text.append("\n  password: ").append(quoted(account.passwordHash())).append('\n');
    if (!account.tokens().isEmpty()) {
      text.append("  tokens:\n");
      account.tokens().forEach(token -> write(token, text));
    }
  }

  private static void write(AccessToken token, StringBuilder text) {
    text.append("  - id: ").append(quoted(token.id()));
    if (!token.label().isEmpty()) {
      text.append("\n    label: ").append(quoted(token.label()));
    }
    text.append("\n    sha256: ").append(quoted(token.digest()));
    text.append("\n    expires: ").append(quoted(token.expires().toString())).append('\n');
  }

  /** A scalar in single quotes, in which only these quotes mean something. */
  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
