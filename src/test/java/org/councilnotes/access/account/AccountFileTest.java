package org.councilnotes.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.councilnotes.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The file of users, as it is changed, watched and refused. */
class AccountFileTest {

  private static final String HASH = new BCryptPasswordEncoder(4).encode("correct horse battery");

  @TempDir private Path folder;
  private AccountFile file;

  @BeforeEach
  void name() {
    file = new AccountFile(folder.resolve("private/users.yaml"));
  }

  private static Account user(String name) {
    return new Account(name, Role.READER, HASH, List.of());
  }

  @Test
  void whatIsWrittenIsRead() {
    AccessToken token =
        new AccessToken("0a1b2c3d", "it's # R", "ff", Instant.parse("2027-01-31T00:00:00Z"));
    file.change(all -> all.withNew(user("null")).withNew(user("anna@example.org")));
    file.change(all -> all.withToken("null", token).withRole("null", Role.OPERATOR));

    assertThat(file.read().all())
        .containsExactly(
            user("anna@example.org"), new Account("null", Role.OPERATOR, HASH, List.of(token)));
    file.change(all -> all.without("anna@example.org").without("null"));
    assertThat(file.read()).isEqualTo(Accounts.NONE);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerMayReadIt() throws IOException {
    file.change(all -> all.withNew(user("anna")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(file::read).isInstanceOf(AccountProblem.class).hasMessageContaining("chmod");
  }

  @Test
  void changesAtTheSameTimeAreAllMade() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> changes = new ArrayList<>();
      IntStream.range(0, 20)
          .forEach(
              i ->
                  changes.add(
                      () -> {
                        file.change(all -> all.withNew(user("user" + i)));
                        return null;
                      }));
      for (Future<Void> change : threads.invokeAll(changes)) {
        change.get();
      }
    }
    assertThat(file.read().all()).hasSize(20);
  }

  @Test
  void changeThatCannotBeMadeLeavesTheFile() throws IOException {
    file.change(all -> all.withNew(user("anna")));
    String before = Files.readString(file.path());

    assertThatThrownBy(() -> file.change(all -> all.withNew(user("Anna"))))
        .isInstanceOf(AccountProblem.class);
    assertThatThrownBy(() -> file.change(all -> all.without("bert")))
        .isInstanceOf(AccountProblem.class);
    assertThatThrownBy(() -> file.change(all -> all.withoutToken("anna", "x")))
        .isInstanceOf(AccountProblem.class);
    assertThat(Files.readString(file.path())).isEqualTo(before);
    try (var files = Files.list(file.path().getParent())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("users.yaml", ".users.yaml.lock");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "users: [{name: anna}]",
        "users: [{name: anna, role: king, password: x}]",
        "users: [{name: anna, role: reader, password: secret}]",
        "users: [{name: -x, role: reader, password: x}]",
        "usres: []",
        "- anna",
        "users: ["
      })
  void whatIsNotUnderstoodIsRefusedWithItsLine(String text) throws IOException {
    file.change(all -> all);
    Files.writeString(file.path(), text);

    assertThatThrownBy(file::read)
        .isInstanceOf(AccountProblem.class)
        .hasMessageContaining("users.yaml");
  }

  @Test
  void changeIsSeenAtOnceAndABrokenFileHasNoUsers() throws IOException {
    file.change(all -> all.withNew(user("anna")));
    List<String> told = new ArrayList<>();
    CurrentAccounts current = new CurrentAccounts(file, told::add);
    assertThat(current.get().named("anna")).isPresent();

    file.change(all -> all.without("anna").withNew(user("bert")));
    assertThat(current.get().all()).extracting(Account::name).containsExactly("bert");
    Files.writeString(file.path(), "users: [");
    assertThat(current.get()).isEqualTo(Accounts.NONE);
    assertThat(current.get()).isEqualTo(Accounts.NONE);
    assertThat(told).hasSize(1);
    Files.delete(file.path());
    assertThat(current.get()).isEqualTo(Accounts.NONE);
  }

  @Test
  void fileInAFolderIsToldFromOneBesideIt() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    new AccountFile(folder.resolve("corpus-users.yaml")).requireOutside(corpus);
    AccountFile inside = new AccountFile(corpus.resolve("a/users.yaml"));
    assertThatThrownBy(() -> inside.requireOutside(corpus)).isInstanceOf(AccountProblem.class);
    AccountFile roundabout = new AccountFile(folder.resolve("x/../corpus/users.yaml"));
    assertThatThrownBy(() -> roundabout.requireOutside(corpus)).isInstanceOf(AccountProblem.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linkIntoAFolderIsSeenThrough() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), corpus);
    AccountFile linked = new AccountFile(link.resolve("users.yaml"));

    assertThatThrownBy(() -> linked.requireOutside(corpus)).isInstanceOf(AccountProblem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "elevensigns", "Anna.Berg@example.org", "aaaaaaaaaaaaaaaaaa"})
  void weakPasswordIsNotTaken(String password) {
    assertThat(PasswordHash.problem("anna.berg@example.org", password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password2026!",
        "P@ssw0rd2026",
        "passwordpassword",
        "councilnotesarchive",
        "Council-Notes-2026",
        "anna.berg.2026",
        "bergbergbergberg",
        "qwertyuiop12",
        "1qaz2wsx3edc",
        "azertyuiop123",
        "123456789012",
        "0987654321098",
        "abcdefghijkl",
        "abcabcabcabc",
        "letmeinletmein",
        "welcome welcome",
        "motdepasse2026"
      })
  void passwordThatIsGuessedFirstIsNotTaken(String password) {
    assertThat(PasswordHash.problem("anna.berg@example.org", password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "horse-staple-archive",
        "annas zwei Katzen",
        "grün1234 Fenster",
        "tr0ub4dor&3 x9",
        "кот на крыше 7"
      })
  void passwordWithSomethingOfItsOwnIsTaken(String password) {
    assertThat(PasswordHash.problem("anna.berg@example.org", password)).isEmpty();
  }

  /** A hash covers 72 bytes: what follows them would not count. */
  @Test
  void nothingIsAddedBehindTheBytesThatAHashCovers() {
    String longest = "é".repeat(36);
    Account anna =
        new Account("anna", Role.READER, new BCryptPasswordEncoder(4).encode(longest), List.of());

    assertThat(PasswordHash.isRight(Optional.of(anna), longest)).isTrue();
    assertThat(PasswordHash.isRight(Optional.of(anna), longest + "x")).isFalse();
  }

  @Test
  void passwordIsMeasuredInSignsAndBytes() {
    assertThat(PasswordHash.problem("anna", "pässwörter zwölf")).isEmpty();
    assertThat(PasswordHash.problem("anna", "ab€".repeat(15))).isPresent();
  }

  @Test
  void onlyTheRightPasswordIsRight() {
    assertThat(PasswordHash.isRight(Optional.of(user("anna")), "correct horse battery")).isTrue();
    assertThat(PasswordHash.isRight(Optional.of(user("anna")), "correct horse batterz")).isFalse();
    assertThat(PasswordHash.isRight(Optional.empty(), "correct horse battery")).isFalse();
    assertThat(PasswordHash.isRight(Optional.of(user("anna")), "x".repeat(1_000))).isFalse();
  }

  @Test
  void secretOfATokenIsLongAndItsDigestIsKept() {
    TokenSecret secret = TokenSecret.create();

    assertThat(secret.text()).matches("cna_[A-Za-z0-9_-]{43}");
    assertThat(secret.digest()).matches("[0-9a-f]{64}");
    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThat(new TokenSecret("abc").digest())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
