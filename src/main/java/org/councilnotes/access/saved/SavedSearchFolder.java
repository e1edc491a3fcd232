package org.councilnotes.access.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.note.text.Sha256Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder with a file for each user who keeps searches. Only its owner may read it. A file is
 * replaced as a whole, by one process at a time; its name is the hash of the name of the user.
 *
 * @param path absolute
 */
public record SavedSearchFolder(Path path) {

  private static final String ENDING = ".searches";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Changes of one process wait for each other: a lock of the system belongs to the process. */
  private static final Object CHANGING = new Object();

  public SavedSearchFolder {
    path = path.toAbsolutePath().normalize();
  }

  /** The one beside a file of users. */
  public static SavedSearchFolder beside(AccountFile users) {
    Path file = users.path();
    return new SavedSearchFolder(file.resolveSibling(file.getFileName() + ENDING));
  }

  /** Whether the program can keep searches there: the folder of the users may be closed to it. */
  public boolean isWritable() {
    Path parent = path.getParent();
    return Files.isDirectory(path)
        ? Files.isWritable(path)
        : parent != null && Files.isWritable(parent);
  }

  /**
   * The searches of a user; none where none were kept.
   *
   * @throws SavedSearchProblem where they cannot be read
   */
  public SavedSearches read(String user) {
    Path file = file(user);
    try {
      return Files.exists(file) ? parse(Files.readString(file)) : SavedSearches.NONE;
    } catch (IOException | JacksonException | DateTimeException e) {
      throw new SavedSearchProblem("saved searches cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Changes the searches of a user.
   *
   * @throws SavedSearchProblem where they cannot be written; they are then as they were
   */
  public void change(String user, UnaryOperator<SavedSearches> change) {
    synchronized (CHANGING) {
      try {
        Files.createDirectories(path);
        restrict(path, "rwx------");
        changeLocked(user, change);
      } catch (IOException | UncheckedIOException e) {
        throw new SavedSearchProblem("saved searches cannot be kept: " + e.getMessage(), e);
      }
    }
  }

  private void changeLocked(String user, UnaryOperator<SavedSearches> change) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      SavedSearches next = change.apply(read(user));
      Path file = file(user);
      if (next.all().isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        new AtomicTextFile(file).replace(text(next), folder -> restrict(folder, file));
      }
    }
  }

  /** Forgets the searches of a user who is gone. */
  public void forget(String user) {
    if (Files.exists(file(user))) {
      change(user, _ -> SavedSearches.NONE);
    }
  }

  private Path file(String user) {
    return path.resolve(new Sha256Digest().add(user).hex() + ".json");
  }

  private static void restrict(Path folder, Path file) {
    try {
      restrict(folder.resolve(file.getFileName()), "rw-------");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing where files have no permissions, as on Windows. */
  private static void restrict(Path file, String permissions) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
  }

  private static SavedSearches parse(String text) {
    List<SavedSearch> all = new ArrayList<>();
    for (JsonNode one : JSON.readTree(text).path("searches")) {
      List<String> notes = new ArrayList<>();
      one.path("notes").forEach(note -> notes.add(note.asString()));
      all.add(
          new SavedSearch(
              one.path("name").asString(),
              one.path("query").asString(),
              LocalDate.parse(one.path("seen").asString()),
              notes));
    }
    return new SavedSearches(all);
  }

  private static String text(SavedSearches searches) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode all = root.putArray("searches");
    for (SavedSearch one : searches.all()) {
      ObjectNode node = all.addObject();
      node.put("name", one.name());
      node.put("query", one.query());
      node.put("seen", one.seen().toString());
      ArrayNode notes = node.putArray("notes");
      one.notes().forEach(notes::add);
    }
    return JSON.writeValueAsString(root) + "\n";
  }
}
