package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows a directory: its newest commit, also after a rebuilt index was put in its place. What was
 * open goes on answering where there is none.
 */
final class CurrentView implements AutoCloseable {

  /** Tells a directory from another of the same path. Keys are used again, hence the time. */
  private record Identity(Path directory, @Nullable Object key, FileTime created) {}

  private final Supplier<Path> place;
  private final Checksums checksums;
  private final boolean still;
  private IndexView view = IndexView.empty();
  private Optional<Identity> identity = Optional.empty();

  CurrentView(Supplier<Path> place, Checksums checksums) throws IOException {
    this.place = place;
    this.checksums = checksums;
    this.still = false;
    follow();
  }

  /** One that stays at what another one holds now. */
  private CurrentView(CurrentView followed) throws IOException {
    this.place = followed.place;
    this.checksums = followed.checksums;
    this.still = true;
    this.view = followed.acquire();
  }

  /** The newest view, and no newer one from then on. */
  CurrentView still() throws IOException {
    return new CurrentView(this);
  }

  /** The newest view, to be closed by the caller. */
  synchronized IndexView acquire() throws IOException {
    if (!still) {
      follow();
    }
    return view.retained();
  }

  @Override
  public synchronized void close() throws IOException {
    view.close();
  }

  /** Where the directory was swapped meanwhile, looks again. */
  private void follow() throws IOException {
    Optional<Identity> now = look();
    while (now.isPresent() && !isFollowed(now.get())) {
      now = look();
    }
  }

  private boolean isFollowed(Identity now) throws IOException {
    try {
      Optional<IndexView> newer = newest(now);
      if (newer.isPresent()) {
        replace(newer.get());
      }
      view.compare();
      identity = Optional.of(now);
      return true;
    } catch (IOException | IndexProblem problem) {
      identity = Optional.empty(); // what is mended is opened anew
      if (look().equals(Optional.of(now))) {
        throw problem;
      }
      return false;
    }
  }

  private Optional<IndexView> newest(Identity now) throws IOException {
    return identity.equals(Optional.of(now))
        ? view.newer(now.directory(), checksums)
        : Optional.of(IndexView.open(now.directory(), checksums));
  }

  private void replace(IndexView newer) throws IOException {
    IndexView older = view;
    view = newer;
    older.close();
  }

  private Optional<Identity> look() throws IOException {
    Path directory = place.get();
    try {
      BasicFileAttributes a = Files.readAttributes(directory, BasicFileAttributes.class);
      return Optional.of(new Identity(directory, a.fileKey(), a.creationTime()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
