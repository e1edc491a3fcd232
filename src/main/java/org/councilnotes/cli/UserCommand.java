package org.councilnotes.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.AccessToken;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.account.Accounts;
import org.councilnotes.access.account.PasswordHash;
import org.councilnotes.access.account.TokenSecret;
import org.councilnotes.access.saved.SavedSearchFolder;
import org.councilnotes.cli.output.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Keeps the users of an archive; a running server follows each change at once. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Keeps the users who may log in, and the tokens of their programs.",
    subcommands = {
      UserCommand.Add.class,
      UserCommand.Remove.class,
      UserCommand.ChangeRole.class,
      UserCommand.ChangePassword.class,
      UserCommand.ListAll.class,
      UserCommand.CreateToken.class,
      UserCommand.Revoke.class
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class UserCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }

  /** Which file of users. */
  static final class FileOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
        names = "--users",
        paramLabel = "FILE",
        description = "the file of users (default: the one that archive.users.file names)")
    private @Nullable Path file;

    AccountFile get() {
      return Optional.ofNullable(file)
          .map(AccountFile::new)
          .or(AccountFile::ofProcess)
          .orElseThrow(
              () ->
                  bad(
                      "say which file holds the users: --users FILE, or ARCHIVE_USERS_FILE in the"
                          + " environment"));
    }

    /** Bad usage. */
    ParameterException bad(String reason) {
      return new ParameterException(command.commandLine(), reason);
    }

    void say(String message) {
      Console.of(command).say(message);
    }
  }

  /** The roles that a user can have. */
  enum GivenRole {
    READER(Role.READER),
    EDITOR(Role.EDITOR),
    OPERATOR(Role.OPERATOR);

    private final Role role;

    GivenRole(Role role) {
      this.role = role;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A password that somebody types, or that a program writes to standard input. */
  private static final class PasswordPrompt {

    private PasswordPrompt() {}

    /**
     * Asks for a new password: twice on a terminal, which does not show it.
     *
     * @throws ParameterException where it is not taken
     */
    static String ask(String name, FileOption users) {
      String password =
          terminal().map(terminal -> typed(terminal, users)).orElseGet(() -> line(users));
      PasswordHash.problem(name, password)
          .ifPresent(
              reason -> {
                throw users.bad(reason);
              });
      return password;
    }

    /**
     * Null or no terminal where input is piped: Java 22 to 24 differ from those before and after.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<java.io.Console> terminal() {
      return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
    }

    private static String typed(java.io.Console terminal, FileOption users) {
      String password = new String(terminal.readPassword("Password: "));
      if (!password.equals(new String(terminal.readPassword("Once more: ")))) {
        throw users.bad("the two are not the same");
      }
      return password;
    }

    private static String line(FileOption users) {
      try {
        String line =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
          throw users.bad("no password was given on standard input");
        }
        return line;
      } catch (IOException e) {
        throw new UncheckedIOException("standard input cannot be read", e);
      }
    }
  }

  /** Adds a user. */
  @Command(
      name = "add",
      description = "Adds a user; asks for the password, or reads it from standard input.")
  static final class Add implements Callable<Integer> {

    @Mixin private FileOption users;

    @Parameters(paramLabel = "NAME", description = "as it is typed to log in")
    private String name;

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = "${COMPLETION-CANDIDATES}")
    private GivenRole role;

    @Override
    public Integer call() {
      if (!Account.isName(name)) {
        throw users.bad("a name has up to 64 letters, digits and . _ @ + - : " + name);
      }
      AccountFile file = users.get();
      file.read().requireNew(name);
      String hash = PasswordHash.of(PasswordPrompt.ask(name, users));
      file.change(all -> all.withNew(new Account(name, role.role, hash, List.of())));
      users.say("archive: %s is a user with the role %s".formatted(name, role));
      return 0;
    }
  }

  /** Removes a user. */
  @Command(
      name = "remove",
      description = "Removes a user with all tokens and saved searches; open sessions end.")
  static final class Remove implements Callable<Integer> {

    @Mixin private FileOption users;

    @Parameters(paramLabel = "NAME", description = "of the user")
    private String name;

    @Override
    public Integer call() {
      AccountFile file = users.get();
      file.change(all -> all.without(name));
      SavedSearchFolder.beside(file).forget(name); // another user may get the name
      return 0;
    }
  }

  /** Gives a user another role. */
  @Command(name = "role", description = "Gives a user another role, at once.")
  static final class ChangeRole implements Callable<Integer> {

    @Mixin private FileOption users;

    @Parameters(index = "0", paramLabel = "NAME", description = "of the user")
    private String name;

    @Parameters(index = "1", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
    private GivenRole role;

    @Override
    public Integer call() {
      users.get().change(all -> all.withRole(name, role.role));
      return 0;
    }
  }

  /** Gives a user another password. */
  @Command(
      name = "password",
      description =
          "Gives a user another password; open sessions end, and all tokens are withdrawn unless"
              + " --keep-tokens says otherwise.")
  static final class ChangePassword implements Callable<Integer> {

    @Mixin private FileOption users;

    @Parameters(paramLabel = "NAME", description = "of the user")
    private String name;

    @Option(
        names = "--keep-tokens",
        description = "programs of the user may go on with the tokens that they have")
    private boolean keepsTokens;

    @Override
    public Integer call() {
      AccountFile file = users.get();
      file.read().required(name);
      String hash = PasswordHash.of(PasswordPrompt.ask(name, users));
      List<AccessToken> before = new ArrayList<>();
      file.change(
          all -> {
            before.addAll(all.required(name).tokens());
            Accounts changed = all.withPassword(name, hash);
            return keepsTokens ? changed : changed.withoutTokens(name);
          });
      before.forEach(token -> users.say(fate(token)));
      return 0;
    }

    private String fate(AccessToken token) {
      return "archive: token %s%s %s"
          .formatted(
              token.id(),
              token.label().isEmpty() ? "" : " (" + token.label() + ")",
              keepsTokens
                  ? "is still accepted until " + token.expires()
                  : "is withdrawn; ./archive user token makes another one");
    }
  }

  /** Lists the users. */
  @Command(
      name = "list",
      description = "Lists users with their roles, and their tokens with ids and last days.")
  static final class ListAll implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private FileOption users;

    @Override
    public Integer call() {
      Console console = Console.of(spec);
      users.get().read().all().forEach(account -> print(account, console));
      return 0;
    }

    private static void print(Account account, Console console) {
      console.print("%s  %s".formatted(account.name(), account.role().key()));
      for (AccessToken token : account.tokens()) {
        String state = token.isExpired(Instant.now()) ? "expired" : "until";
        console.print(
            "  %s  %s %s  %s".formatted(token.id(), state, token.expires(), token.label()).strip());
      }
    }
  }

  /** Makes a token. */
  @Command(
      name = "token",
      description = "Makes a token by which a program asks as a user; it is shown once.")
  static final class CreateToken implements Callable<Integer> {

    private static final int MOST_DAYS = 3660;
    private static final int LONGEST_LABEL = 80;

    @Spec private CommandSpec spec;
    @Mixin private FileOption users;

    @Parameters(paramLabel = "NAME", description = "of the user")
    private String name;

    @Option(
        names = "--days",
        paramLabel = "N",
        description = "how long it is accepted (default: 90)")
    private int days = 90;

    @Option(names = "--label", paramLabel = "TEXT", description = "what it is for")
    private String label = "";

    @Override
    public Integer call() {
      if (days < 1 || days > MOST_DAYS) {
        throw users.bad("a token is accepted for 1 to %d days".formatted(MOST_DAYS));
      }
      if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
        throw users.bad("a label is a line of at most %d signs".formatted(LONGEST_LABEL));
      }
      TokenSecret secret = TokenSecret.create();
      Instant end = Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
      AccessToken token = new AccessToken(TokenSecret.newId(), label.strip(), secret.digest(), end);
      users.get().change(all -> all.withToken(name, token));
      Console.of(spec).print(secret.text());
      users.say(
          "archive: token %s of %s, until %s; it is not shown again"
              .formatted(token.id(), name, end));
      return 0;
    }
  }

  /** Withdraws a token. */
  @Command(name = "revoke", description = "Withdraws a token, at once.")
  static final class Revoke implements Callable<Integer> {

    @Mixin private FileOption users;

    @Parameters(index = "0", paramLabel = "NAME", description = "of the user")
    private String name;

    @Parameters(index = "1", paramLabel = "TOKEN-ID", description = "as list shows it")
    private String id;

    @Override
    public Integer call() {
      users.get().change(all -> all.withoutToken(name, id));
      return 0;
    }
  }
}
