package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a note was read from.
 *
 * @param file in the corpus
 * @param member name of the member where the file is a container; empty otherwise
 */
public record OriginalFile(Path file, Optional<String> member) {

  /**
   * The file at a path of the ledger; empty where it is gone.
   *
   * @param root to which the path is relative
   */
  static Optional<OriginalFile> find(Path root, String path) {
    int inside = path.indexOf(ContainerFile.INSIDE);
    if (inside < 0) {
      return file(root, path).map(file -> new OriginalFile(file, Optional.empty()));
    }
    String name = path.substring(inside + ContainerFile.INSIDE.length());
    return file(root, path.substring(0, inside))
        .map(container -> new OriginalFile(container, Optional.of(name)))
        .filter(OriginalFile::isReadable);
  }

  /**
   * The regular file at a path; empty where there is none, or where the path leads out of the
   * folder, by {@code ..} or a link.
   */
  private static Optional<Path> file(Path folder, String path) {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(path).toRealPath();
      return file.startsWith(root) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException notThere) {
      return Optional.empty();
    }
  }

  /** Where its sidecar is, or would be; empty for a member of a container. */
  public Optional<Path> sidecarPath() {
    return member.isPresent() ? Optional.empty() : Optional.of(Sidecar.pathBeside(file));
  }

  private boolean isReadable() {
    try (InputStream _ = open()) {
      return true;
    } catch (IOException notThere) {
      return false;
    }
  }

  /**
   * Opens its content.
   *
   * @throws IOException where it cannot be read
   */
  public InputStream open() throws IOException {
    return member.isPresent()
        ? ContainerFile.member(file, member.get())
        : Files.newInputStream(file);
  }

  /**
   * A copy of its content; empty where it is not the content with a digest.
   *
   * @param hash SHA-256 in lower-case hex, as the ledger has it
   * @param room that the copy takes
   * @throws IOException where it cannot be read
   */
  Optional<ContentCopy> copyOf(String hash, ContentCopy.Room room) throws IOException {
    try (InputStream content = open()) {
      return ContentCopy.of(content, CorpusFile.MOST_BYTES, hash, room);
    }
  }
}
