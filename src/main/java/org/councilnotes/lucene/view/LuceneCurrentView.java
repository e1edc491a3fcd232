package org.councilnotes.lucene.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.storage.FileChecksums;
import org.jspecify.annotations.Nullable;

/**
 * Follows the newest commit of a directory, also after a rebuilt index replaced the directory.
 * While the directory is missing, the last view is used.
 *
 * <p>A commit changes the modification time of the directory, so one file system call tells whether
 * there may be a newer commit. Checking every file for damage would cost a tenth of a search, so it
 * is done at most every {@link #NOTICED}.
 */
public final class LuceneCurrentView implements AutoCloseable {

  /**
   * Identifies a directory. Another one at the same path may get the same file key, hence the
   * creation time.
   */
  private record Identity(Path directory, @Nullable Object key, FileTime created) {}

  /** The state of a directory, with the time when files were last created or deleted in it. */
  private record DirectoryState(Identity identity, Instant changed) {}

  /** Longest time until damaged files are noticed. */
  public static final Duration NOTICED = Duration.ofMillis(500);

  /**
   * Within this time two commits may have the same time stamp, on file systems with coarse clocks.
   */
  private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

  private final Supplier<Path> place;
  private final FileChecksums checksums;
  private final boolean still;
  private LuceneIndexView view = LuceneIndexView.empty();
  private Optional<Identity> identity = Optional.empty();
  private Instant settled = Instant.MIN;
  private long followed;

  public LuceneCurrentView(Supplier<Path> place, FileChecksums checksums) throws IOException {
    this.place = place;
    this.checksums = checksums;
    this.still = false;
    follow();
  }

  /** A view that stays at the present one of another. */
  private LuceneCurrentView(LuceneCurrentView followed) throws IOException {
    this.place = followed.place;
    this.checksums = followed.checksums;
    this.still = true;
    this.view = followed.acquire();
  }

  /** A view that stays at the newest commit of now. */
  public LuceneCurrentView still() throws IOException {
    return new LuceneCurrentView(this);
  }

  /** The newest view, to be closed by the caller. */
  public synchronized LuceneIndexView acquire() throws IOException {
    if (!still) {
      follow();
    }
    return view.retained();
  }

  @Override
  public synchronized void close() throws IOException {
    view.close();
  }

  /** Opens the newest commit. Tries again where the directory was replaced meanwhile. */
  private void follow() throws IOException {
    Optional<DirectoryState> now = look();
    while (now.isPresent() && !isAsBefore(now.get()) && !tryFollow(now.get())) {
      now = look();
    }
  }

  private boolean isAsBefore(DirectoryState now) {
    return identity.equals(Optional.of(now.identity()))
        && settled.equals(now.changed())
        && System.nanoTime() - followed < NOTICED.toNanos();
  }

  private boolean tryFollow(DirectoryState now) throws IOException {
    try {
      Instant start = Instant.now();
      followed = System.nanoTime();
      Optional<LuceneIndexView> newer = newest(now.identity());
      if (newer.isPresent()) {
        replace(newer.get());
      }
      view.compare();
      identity = Optional.of(now.identity());
      boolean isSettled = now.changed().isBefore(start.minus(COARSEST_CLOCK));
      settled = isSettled ? now.changed() : Instant.MIN;
      return true;
    } catch (IOException | LuceneProblem problem) {
      identity = Optional.empty(); // open it again once it is repaired
      if (look().map(DirectoryState::identity).equals(Optional.of(now.identity()))) {
        throw problem;
      }
      return false;
    }
  }

  private Optional<LuceneIndexView> newest(Identity now) throws IOException {
    return identity.equals(Optional.of(now))
        ? view.newer(now.directory(), checksums)
        : Optional.of(LuceneIndexView.open(now.directory(), checksums));
  }

  private void replace(LuceneIndexView newer) throws IOException {
    LuceneIndexView older = view;
    view = newer;
    older.close();
  }

  private Optional<DirectoryState> look() throws IOException {
    Path directory = place.get();
    try {
      BasicFileAttributes a = Files.readAttributes(directory, BasicFileAttributes.class);
      Identity its = new Identity(directory, a.fileKey(), a.creationTime());
      return Optional.of(new DirectoryState(its, a.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
