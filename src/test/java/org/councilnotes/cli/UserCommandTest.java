package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.account.PasswordHash;
import org.councilnotes.access.account.TokenSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users are kept by commands. */
class UserCommandTest {

  private static final String PASSWORD = "correct horse battery";

  @TempDir private Path folder;
  private Path users;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void name() {
    users = folder.resolve("users.yaml");
  }

  private Ended run(String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      String[] all = new String[arguments.length + 3];
      all[0] = "user";
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      all[arguments.length + 1] = "--users";
      all[arguments.length + 2] = users.toString();
      int code = ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
      return new Ended(code, out.toString(), err.toString());
    } finally {
      System.setIn(before);
    }
  }

  private Account account(String name) {
    return new AccountFile(users).read().required(name);
  }

  @Test
  void userIsAddedChangedListedAndRemoved() throws IOException {
    assertThat(run(PASSWORD + "\n", "add", "anna", "--role", "reader").code()).isZero();
    assertThat(Files.readString(users)).doesNotContain(PASSWORD);
    assertThat(PasswordHash.isRight(Optional.of(account("anna")), PASSWORD)).isTrue();

    assertThat(run("", "role", "anna", "editor").code()).isZero();
    assertThat(account("anna").role()).isEqualTo(Role.EDITOR);
    assertThat(run("", "list").out()).isEqualToIgnoringNewLines("anna  editor\n");
    assertThat(run("", "remove", "anna").code()).isZero();
    assertThat(run("", "list").out()).isEmpty();
  }

  @Test
  void tokenIsShownOnceAndWithdrawn() throws IOException {
    run(PASSWORD + "\n", "add", "anna", "--role", "reader");
    Ended made = run("", "token", "anna", "--days", "30", "--label", "my script");
    String secret = made.out().strip();

    assertThat(made.code()).isZero();
    assertThat(secret).startsWith(TokenSecret.PREFIX);
    assertThat(Files.readString(users)).doesNotContain(secret);
    assertThat(
            new AccountFile(users).read().ofToken(new TokenSecret(secret).digest(), Instant.now()))
        .isPresent();
    String id = account("anna").tokens().getFirst().id();
    assertThat(run("", "list").out()).contains(id, "my script").doesNotContain(secret);
    assertThat(run("", "revoke", "anna", id).code()).isZero();
    assertThat(account("anna").tokens()).isEmpty();
  }

  @Test
  void anotherPasswordWithdrawsTokensUnlessTheyAreToBeKept() {
    run(PASSWORD + "\n", "add", "anna", "--role", "reader");
    run("", "token", "anna", "--label", "my script");
    String id = account("anna").tokens().getFirst().id();

    Ended kept = run("wrong donkey battery\n", "password", "anna", "--keep-tokens");
    assertThat(kept.code()).isZero();
    assertThat(kept.err()).contains(id, "my script", "still accepted until");
    assertThat(account("anna").tokens()).hasSize(1);

    Ended withdrawn = run(PASSWORD + "\n", "password", "anna");
    assertThat(withdrawn.code()).isZero();
    assertThat(withdrawn.err()).contains(id, "my script", "withdrawn");
    assertThat(account("anna").tokens()).isEmpty();
    assertThat(PasswordHash.isRight(Optional.of(account("anna")), PASSWORD)).isTrue();
  }

  @Test
  void passwordThatIsNotTakenWithdrawsNothing() {
    run(PASSWORD + "\n", "add", "anna", "--role", "reader");
    run("", "token", "anna");

    assertThat(run("password1234\n", "password", "anna").code()).isEqualTo(2);
    assertThat(account("anna").tokens()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "short, add anna --role reader, 2, at least",
    "councilnotes2026!, add anna --role reader, 2, too easy to guess",
    "'', add anna --role reader, 2, standard input",
    "correct horse battery, add -anna --role reader, 2, ''",
    "correct horse battery, add anna, 2, --role",
    "correct horse battery, add anna --role anonymous, 2, anonymous",
    "'', remove anna, 3, no user anna",
    "'', role anna editor, 3, no user anna",
    "'', token anna --days 0, 2, days",
    "'', revoke anna x, 3, no user anna",
  })
  void whatCannotBeDoneIsSaid(String input, String arguments, int code, String words) {
    Ended ended = run(input, arguments.split(" "));

    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.err()).contains(words);
    assertThat(users).doesNotExist();
  }

  @Test
  void fileMustBeNamed() {
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(
            new PrintWriter(new StringWriter()), new PrintWriter(err, true), "user", "list");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("--users", "ARCHIVE_USERS_FILE");
  }
}
