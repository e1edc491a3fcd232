package org.councilnotes.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Deletes what is below a folder; what cannot be deleted stays, links are not followed. */
final class Sweeping extends SimpleFileVisitor<Path> {

  private final Path folder;
  private final Optional<Path> kept;

  private Sweeping(Path folder, Optional<Path> kept) {
    this.folder = folder;
    this.kept = kept;
  }

  static void below(Path folder, Optional<Path> kept) {
    try {
      Files.walkFileTree(folder, new Sweeping(folder, kept));
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder could not be swept", e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // The next sweep tries again.
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!kept.equals(Optional.of(file))) {
      delete(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    delete(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path visited, IOException problem) {
    if (!visited.equals(folder)) {
      delete(visited);
    }
    return FileVisitResult.CONTINUE;
  }
}
