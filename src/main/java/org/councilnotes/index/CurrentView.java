package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a directory: its newest commit, also after a rebuilt index was put in its place. While a
 * swap is under way the directory is missing for a moment; what was open goes on answering.
 */
final class CurrentView implements AutoCloseable {

  /** Tells a directory from another of the same path. Keys are used again, hence the time. */
  private record Identity(@Nullable Object key, FileTime created) {}

  private final Path directory;
  private IndexView view;
  private Optional<Identity> identity;

  CurrentView(Path directory) throws IOException {
    this.directory = directory;
    this.identity = identity(directory);
    this.view = identity.isPresent() ? IndexView.open(directory) : IndexView.empty();
  }

  /** The newest view, to be closed by the caller. */
  synchronized IndexView acquire() throws IOException {
    Optional<Identity> now = identity(directory);
    if (now.isPresent()) {
      follow(now);
    }
    return view.retained();
  }

  @Override
  public synchronized void close() throws IOException {
    view.close();
  }

  /** What fails because the directory was swapped meanwhile is looked at again next time. */
  private void follow(Optional<Identity> now) throws IOException {
    try {
      Optional<IndexView> newer = newest(now);
      if (newer.isPresent()) {
        replace(newer.get());
      }
      identity = now;
    } catch (IndexProblem problem) {
      if (now.equals(identity(directory))) {
        throw problem;
      }
    }
  }

  private Optional<IndexView> newest(Optional<Identity> now) throws IOException {
    return now.equals(identity) ? view.newer(directory) : Optional.of(IndexView.open(directory));
  }

  private void replace(IndexView newer) throws IOException {
    IndexView older = view;
    view = newer;
    older.close();
  }

  private static Optional<Identity> identity(Path directory) throws IOException {
    try {
      BasicFileAttributes a = Files.readAttributes(directory, BasicFileAttributes.class);
      return Optional.of(new Identity(a.fileKey(), a.creationTime()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
