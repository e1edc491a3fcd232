package org.councilnotes.access.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * The file of users, outside corpus and index. Only its owner may read it. It is replaced as a
 * whole, by one process at a time.
 *
 * @param path absolute
 */
public record AccountFile(Path path) {

  /** The setting that names it, as a property; the environment writes it in capitals. */
  public static final String SETTING = "archive.users.file";

  private static final String IN_THE_ENVIRONMENT = "ARCHIVE_USERS_FILE";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private static final Set<PosixFilePermission> OF_OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  /** Changes of one process wait for each other: a lock of the system belongs to the process. */
  private static final Object CHANGING = new Object();

  public AccountFile {
    path = path.toAbsolutePath().normalize();
  }

  /** The one that the setting of this process names; empty where it names none. */
  public static Optional<AccountFile> ofProcess() {
    return Stream.of(System.getProperty(SETTING), System.getenv(IN_THE_ENVIRONMENT))
        .flatMap(Stream::ofNullable)
        .filter(name -> !name.isBlank())
        .findFirst()
        .map(name -> new AccountFile(Path.of(name)));
  }

  /** Whether there is one. */
  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * Refuses a file that lies in a folder: what lies in a corpus or an index is copied, backed up
   * and shown.
   *
   * @throws AccountProblem where it does
   */
  public void requireOutside(Path folder) {
    if (real(path).startsWith(real(folder.toAbsolutePath().normalize()))) {
      throw new AccountProblem(
          "the file of users must not lie in a corpus or an index: %s is in %s"
              .formatted(path, folder));
    }
  }

  /** The path without links, also of what does not exist yet. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      return parent == null ? path : real(parent).resolve(path.getFileName());
    }
  }

  /**
   * Reads the users; none where there is no file.
   *
   * @throws AccountProblem where others may read it, or it is not understood
   */
  public Accounts read() {
    if (!exists()) {
      return Accounts.NONE;
    }
    try {
      requirePrivate();
      return AccountFormat.read(path.toString(), Files.readString(path));
    } catch (IOException e) {
      throw new AccountProblem("the file of users cannot be read: " + reason(e), e);
    } catch (InvalidYamlException e) {
      throw new AccountProblem("the file of users is not understood: " + e.getMessage(), e);
    }
  }

  private static String reason(IOException e) {
    boolean isDenied = e instanceof FileSystemException known && known.getReason() == null;
    return isDenied ? e.getMessage() + " (" + e.getClass().getSimpleName() + ")" : e.getMessage();
  }

  private void requirePrivate() throws IOException {
    Set<PosixFilePermission> granted = permissions(path);
    if (granted.stream().anyMatch(OF_OTHERS::contains)) {
      throw new AccountProblem(
          "the file of users may be read by others than its owner: chmod 600 " + path);
    }
  }

  /** Empty where files have none, as on Windows. */
  static Set<PosixFilePermission> permissions(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null ? Set.of() : view.readAttributes().permissions();
  }

  /**
   * Changes the users.
   *
   * @throws AccountProblem where the change cannot be made, or the file not be used; it is then as
   *     it was
   */
  public void change(UnaryOperator<Accounts> change) {
    synchronized (CHANGING) {
      try {
        Path folder = path.getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        changeLocked(change);
      } catch (IOException e) {
        throw new AccountProblem("the file of users cannot be changed: " + reason(e), e);
      } catch (UncheckedIOException e) {
        throw new AccountProblem(e.getMessage(), e);
      }
    }
  }

  private void changeLocked(UnaryOperator<Accounts> change) throws IOException {
    Path lock = path.resolveSibling("." + path.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      String text = AccountFormat.write(change.apply(read()));
      new AtomicTextFile(path).replace(text, folder -> close(folder.resolve(path.getFileName())));
    }
  }

  /** The new file is its owner's only, and belongs to whom the old one belongs. */
  private void close(Path next) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(next, PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(OWNER_ONLY);
        if (exists() && !Files.getOwner(path).equals(view.getOwner())) {
          view.setOwner(Files.getOwner(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file of users cannot be given to its owner", e);
    }
  }
}
