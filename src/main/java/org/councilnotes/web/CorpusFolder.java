package org.councilnotes.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that the paths of the ledger start from, with the originals of all notes. */
public record CorpusFolder(Path folder) {

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
