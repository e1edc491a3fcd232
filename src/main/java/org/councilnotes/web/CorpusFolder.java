package org.councilnotes.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.corpus.Container;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/** The folder that the paths of the ledger start from, with the originals of all notes. */
public record CorpusFolder(Path folder) {

  /**
   * What a ledger's path names, be it in an archive; empty where it is gone.
   *
   * @param path relative, with {@code /}; {@code a.zip!/b.pdf} for a file in an archive
   */
  Optional<Resource> original(String path) {
    int inside = path.indexOf(Container.INSIDE);
    if (inside < 0) {
      return file(path).map(FileSystemResource::new);
    }
    String name = path.substring(inside + Container.INSIDE.length());
    return file(path.substring(0, inside)).flatMap(archive -> member(archive, name));
  }

  private static Optional<Resource> member(Path archive, String name) {
    try (InputStream _ = Container.member(archive, name)) {
      return Optional.of(
          new InputStreamResource(() -> Container.member(archive, name), "in an archive"));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /**
   * The file of a ledger's path; empty where it is gone, no regular file, or lies outside the
   * folder, be it through {@code ..} or a link.
   *
   * @param path relative, with {@code /}
   */
  Optional<Path> file(String path) {
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
}
