package org.councilnotes.access.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The users of a file as it is now: it is read again when it has changed. A file that cannot be
 * used any more has no users.
 */
public final class CurrentAccounts {

  private final Optional<AccountFile> file;
  private final Consumer<String> told;
  private Reading last;

  /** A state of the file. */
  private record State(
      FileTime modified, long size, @Nullable Object key, Set<PosixFilePermission> granted) {}

  /** What a state of the file holds; the state is empty where there is no file. */
  private record Reading(Optional<State> state, Accounts accounts) {}

  /**
   * The users of a file.
   *
   * @param told receives what is wrong with the file, once for each change of it
   * @throws AccountProblem where the file cannot be used
   */
  public CurrentAccounts(AccountFile file, Consumer<String> told) {
    this.file = Optional.of(file);
    this.told = told;
    this.last = new Reading(state(), file.read());
  }

  private CurrentAccounts() {
    this.file = Optional.empty();
    this.told = _ -> {};
    this.last = new Reading(Optional.empty(), Accounts.NONE);
  }

  /** No users at all, where there is no file. */
  public static CurrentAccounts none() {
    return new CurrentAccounts();
  }

  /** The users now. */
  public synchronized Accounts get() {
    Optional<State> now = state();
    if (!now.equals(last.state())) {
      last = new Reading(now, read());
    }
    return last.accounts();
  }

  private Accounts read() {
    try {
      return file.map(AccountFile::read).orElse(Accounts.NONE);
    } catch (AccountProblem problem) {
      told.accept(problem.text());
      return Accounts.NONE;
    }
  }

  private Optional<State> state() {
    return file.flatMap(CurrentAccounts::state);
  }

  private static Optional<State> state(AccountFile file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return Optional.of(
          new State(
              found.lastModifiedTime(),
              found.size(),
              found.fileKey(),
              AccountFile.permissions(file.path())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
