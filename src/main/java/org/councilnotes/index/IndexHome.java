package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.ArchiveHome;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Room;
import org.councilnotes.search.Turn;

/**
 * Where a world lies in the index directory.
 *
 * <pre>
 * index/public/           the world that is served
 * index/public.new/       being rebuilt
 * index/public.previous/  the one served before, to go back to by hand
 * </pre>
 */
public final class IndexHome implements ArchiveHome {

  private final Path world;
  private final Path next;
  private final Path previous;
  private final Checksums checksums = new Checksums();

  private IndexHome(Path indexDir, String name) {
    this.world = indexDir.resolve(name);
    this.next = indexDir.resolve(name + ".new");
    this.previous = indexDir.resolve(name + ".previous");
  }

  /** The world of the notes that everyone may read. */
  public static IndexHome publicWorld(Path indexDir) {
    return new IndexHome(indexDir, "public");
  }

  /** The directory that readers open; it may not exist yet. */
  public Path world() {
    return world;
  }

  @Override
  public LuceneArchive reader() {
    requireFolders();
    return LuceneArchive.open(this::served, checksums);
  }

  @Override
  public LuceneArchive requiredReader() {
    requireFolders();
    if (isFree()) {
      throw IndexProblem.missing(world);
    }
    return reader();
  }

  @Override
  public Turn turn() {
    return turnIfFree().orElseThrow(() -> IndexProblem.locked(world, new IOException("not free")));
  }

  @Override
  public Optional<Turn> turnIfFree() {
    requireWritable();
    try {
      return FileTurn.in(world.getParent());
    } catch (IOException e) {
      throw IndexProblem.unwritable(world, e);
    }
  }

  @Override
  public Optional<Room> room() {
    try {
      return Optional.of(DiskRoom.beside(world));
    } catch (IOException e) {
      throw IndexProblem.unreadable(world, e);
    }
  }

  @Override
  public LuceneWriter writer(Thesaurus thesaurus) {
    requireWritable();
    try {
      mend();
    } catch (IOException e) {
      throw IndexProblem.unwritable(world, e);
    }
    return LuceneWriter.open(world, thesaurus, checksums);
  }

  @Override
  public Optional<ArchiveReader> worldToReplace() {
    try {
      return Optional.of(reader());
    } catch (IndexProblem unreadable) {
      if (MakingAnew.isNone(ImportedCount.in(served()))) {
        return Optional.empty();
      }
      throw unreadable;
    }
  }

  @Override
  public LuceneWriter rebuild(Thesaurus thesaurus) {
    requireWritable();
    drop();
    return LuceneWriter.open(next, thesaurus);
  }

  @Override
  public Optional<ArchiveReader> previous() {
    return isThere(world) && isThere(previous)
        ? Optional.of(LuceneArchive.open(previous))
        : Optional.empty();
  }

  @Override
  public void dropPrevious() {
    if (isThere(world)) {
      delete(previous);
    }
  }

  @Override
  public void drop() {
    delete(next);
  }

  private static void delete(Path index) {
    if (Files.notExists(index)) {
      return;
    }
    try (LockedIndex locked = LockedIndex.in(index)) {
      locked.clear();
      IOUtils.rm(index);
    } catch (IOException e) {
      throw IndexProblem.unwritable(index, e);
    }
  }

  /**
   * Where it breaks off between its two moves, readers go on with the world before.
   *
   * @throws IndexProblem where the new one fails its check, or another run is writing to either
   */
  @Override
  public void swap() {
    try (LockedIndex rebuilt = LockedIndex.in(next)) {
      rebuilt.check();
      if (Files.isDirectory(world)) {
        replaceWorld();
      } else {
        serveNext();
      }
    } catch (IOException e) {
      throw IndexProblem.unwritable(world, e);
    }
  }

  /** The old world is locked until the new one is in its place: nobody mends meanwhile. */
  private void replaceWorld() throws IOException {
    try (LockedIndex served = LockedIndex.in(world)) {
      IOUtils.rm(previous);
      served.moveTo(previous);
      serveNext();
    }
  }

  private void serveNext() throws IOException {
    try {
      Files.move(next, world, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      bringBack();
      throw e;
    }
    IOUtils.fsync(world.getParent(), true);
  }

  /** Whether there is no world and none before. */
  public boolean isFree() {
    return !isThere(world) && !isThere(previous);
  }

  /**
   * Copies the newest commit, whole though a run may be writing, and compares the copy with its
   * checksums before it is a world.
   *
   * @param target a free home
   * @throws IndexProblem where there is no commit, this is damaged or the copy cannot be written
   */
  public void copyTo(IndexHome target) {
    try (LuceneArchive archive = reader()) {
      if (archive.snapshot().equals(Commit.NONE.snapshot())) {
        throw IndexProblem.missing(world);
      }
    }
    try (CommitCopy commit = CommitCopy.of(served())) {
      IOUtils.rm(target.next);
      commit.writeInto(target.next);
      LuceneArchive.open(target.next).close();
      target.serveNext();
    } catch (IOException e) {
      throw IndexProblem.notCopied(target.world, e);
    }
  }

  /**
   * The world; after a swap that broke off between its two moves, the one before. Asked for with
   * every search, so the usual case is told by one look.
   */
  private Path served() {
    return !Files.exists(previous) || isThere(world) || !isThere(previous) ? world : previous;
  }

  private void requireFolders() {
    Stream.of(world.getParent(), world)
        .filter(place -> Files.exists(place) && !Files.isDirectory(place))
        .findFirst()
        .ifPresent(
            file -> {
              throw IndexProblem.noFolder(file);
            });
  }

  /** Where the index directory is missing, the folder that it would be made in. */
  private void requireWritable() {
    requireFolders();
    Path nearest = world.getParent();
    while (Files.notExists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    if (!Files.isWritable(nearest)) {
      throw IndexProblem.readOnly(nearest);
    }
  }

  private void mend() throws IOException {
    if (!isThere(world) && isThere(previous)) {
      try (LockedIndex _ = LockedIndex.in(previous)) {
        bringBack();
      }
    }
  }

  private void bringBack() throws IOException {
    if (!isThere(world) && isThere(previous)) {
      Files.deleteIfExists(world);
      Files.move(previous, world, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** A reader may have made an empty directory in passing; what cannot be listed is there. */
  private static boolean isThere(Path directory) {
    String[] files = directory.toFile().list();
    return files == null ? Files.exists(directory) : files.length > 0;
  }
}
