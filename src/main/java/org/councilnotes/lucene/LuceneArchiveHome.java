package org.councilnotes.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.diagnosis.RebuildAdvice;
import org.councilnotes.lucene.document.ImportedNoteCount;
import org.councilnotes.lucene.storage.CheckedDirectory;
import org.councilnotes.lucene.storage.CommitCopy;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.storage.LuceneCommit;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.lucene.write.LuceneWriteLock;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.DiskSpace;
import org.councilnotes.store.WriteLock;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * The directories of one world in the index directory.
 *
 * <pre>
 * index/public/           the world that is served
 * index/public.new/       being rebuilt
 * index/public.previous/  the one served before, to go back to by hand
 * </pre>
 */
public final class LuceneArchiveHome implements ArchiveHome {

  private final Path world;
  private final Path next;
  private final Path previous;
  private final FileChecksums checksums = new FileChecksums();

  private LuceneArchiveHome(Path indexDir, String name) {
    this.world = indexDir.resolve(name);
    this.next = indexDir.resolve(name + ".new");
    this.previous = indexDir.resolve(name + ".previous");
  }

  /** The world of the notes that everyone may read. */
  public static LuceneArchiveHome publicWorld(Path indexDir) {
    return new LuceneArchiveHome(indexDir, "public");
  }

  /** The world of all notes, for authorised readers. */
  public static LuceneArchiveHome completeWorld(Path indexDir) {
    return new LuceneArchiveHome(indexDir, "complete");
  }

  /** The directory that readers open; it may not exist yet. */
  public Path world() {
    return world;
  }

  @Override
  public LuceneArchiveReader reader() {
    requireFolders();
    return LuceneArchiveReader.open(this::served, checksums);
  }

  @Override
  public LuceneArchiveReader requiredReader() {
    requireFolders();
    if (isFree()) {
      throw LuceneProblem.missing(world);
    }
    return reader();
  }

  @Override
  public WriteLock acquireWriteLock() {
    return tryWriteLock()
        .orElseThrow(() -> LuceneProblem.locked(world, new IOException("not free")));
  }

  @Override
  public Optional<WriteLock> tryWriteLock() {
    requireWritable();
    try {
      return LuceneWriteLock.in(world.getParent());
    } catch (IOException e) {
      throw LuceneProblem.unwritable(world, e);
    }
  }

  @Override
  public Optional<DiskSpace> diskSpace() {
    try {
      return Optional.of(DiskUsage.beside(world));
    } catch (IOException e) {
      throw LuceneProblem.unreadable(world, e);
    }
  }

  @Override
  public LuceneArchiveWriter writer(Thesaurus thesaurus) {
    requireWritable();
    try {
      mend();
    } catch (IOException e) {
      throw LuceneProblem.unwritable(world, e);
    }
    return LuceneArchiveWriter.open(world, thesaurus, checksums);
  }

  @Override
  public Optional<ArchiveReader> worldToReplace() {
    try {
      return Optional.of(reader());
    } catch (LuceneProblem unreadable) {
      if (RebuildAdvice.isNone(ImportedNoteCount.in(served()))) {
        return Optional.empty();
      }
      throw unreadable;
    }
  }

  @Override
  public LuceneArchiveWriter rebuild(Thesaurus thesaurus) {
    requireWritable();
    dropRebuild();
    return continueRebuild(thesaurus);
  }

  @Override
  public Optional<ArchiveReader> unfinishedRebuild() {
    LuceneCommit left = newestCommit(next);
    if (left.isNone()) {
      return Optional.empty();
    }
    LuceneCommit served = servedCommit();
    if (mayLackImported(served) || !left.isUnfinishedRebuildOf(served)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LuceneArchiveReader.open(next));
    } catch (LuceneProblem damaged) {
      return Optional.empty();
    }
  }

  /** Whether the served index may have imported notes, but its commit does not tell. */
  private boolean mayLackImported(LuceneCommit served) {
    return isThere(served())
        && served.isNone()
        && !RebuildAdvice.isNone(ImportedNoteCount.in(served()));
  }

  @Override
  public LuceneArchiveWriter continueRebuild(Thesaurus thesaurus) {
    requireWritable();
    return LuceneArchiveWriter.open(next, thesaurus, servedCommit());
  }

  @Override
  public Optional<ArchiveReader> previousWorld() {
    return isThere(world) && isThere(previous)
        ? Optional.of(LuceneArchiveReader.open(previous))
        : Optional.empty();
  }

  @Override
  public void dropPrevious() {
    if (isThere(world)) {
      delete(previous);
    }
  }

  @Override
  public void dropRebuild() {
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
      throw LuceneProblem.unwritable(index, e);
    }
  }

  /**
   * Moves the rebuilt index into the place of the served one, which becomes the previous one. If
   * the process ends between the two moves, readers use the previous index.
   *
   * @throws LuceneProblem where the rebuilt index fails its check, or another run writes to either
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
      throw LuceneProblem.unwritable(world, e);
    }
  }

  /**
   * Holds the lock of the old index until the new one is in its place, so that no run writes to it.
   */
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
      restorePreviousCommit();
      throw e;
    }
    IOUtils.fsync(world.getParent(), true);
  }

  /** Whether there is neither a served nor a previous index. */
  public boolean isFree() {
    return !isThere(world) && !isThere(previous);
  }

  /**
   * Copies the newest commit, also while a run writes, and compares the copy with its checksums
   * before it is served.
   *
   * @param target a free home
   * @throws LuceneProblem where there is no commit, the commit is damaged or the copy cannot be
   *     written
   */
  public void copyTo(LuceneArchiveHome target) {
    try (LuceneArchiveReader archive = reader()) {
      if (archive.snapshot().equals(LuceneCommit.NONE.snapshot())) {
        throw LuceneProblem.missing(world);
      }
    }
    try (CommitCopy commit = CommitCopy.of(served())) {
      IOUtils.rm(target.next);
      commit.writeInto(target.next);
      LuceneArchiveReader.open(target.next).close();
      target.serveNext();
    } catch (IOException e) {
      throw LuceneProblem.notCopied(target.world, e);
    }
  }

  /**
   * The directory to read: that of the served index, or the previous one if a swap ended between
   * its two moves. Called for every search; the usual case costs one file system call.
   */
  private Path served() {
    return !Files.exists(previous) || isThere(world) || !isThere(previous) ? world : previous;
  }

  /** The newest commit of the served index; none where it cannot be read. */
  private LuceneCommit servedCommit() {
    return newestCommit(served());
  }

  private LuceneCommit newestCommit(Path index) {
    if (!isThere(index)) {
      return LuceneCommit.NONE;
    }
    try (CheckedDirectory files = CheckedDirectory.of(index, checksums)) {
      return LuceneCommit.in(files);
    } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
      return LuceneCommit.NONE;
    }
  }

  private void requireFolders() {
    Stream.of(world.getParent(), world)
        .filter(place -> Files.exists(place) && !Files.isDirectory(place))
        .findFirst()
        .ifPresent(
            file -> {
              throw LuceneProblem.noFolder(file);
            });
  }

  /** Where the index directory is missing, checks the directory that it would be created in. */
  private void requireWritable() {
    requireFolders();
    Path nearest = world.getParent();
    while (Files.notExists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    if (!Files.isWritable(nearest)) {
      throw LuceneProblem.readOnly(nearest);
    }
  }

  private void mend() throws IOException {
    if (!isThere(world) && isThere(previous)) {
      try (LockedIndex _ = LockedIndex.in(previous)) {
        restorePreviousCommit();
      }
    }
  }

  private void restorePreviousCommit() throws IOException {
    if (!isThere(world) && isThere(previous)) {
      Files.deleteIfExists(world);
      Files.move(previous, world, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Whether a directory has content. A reader may have created an empty one; a directory that
   * cannot be listed counts as existing.
   */
  private static boolean isThere(Path directory) {
    String[] files = directory.toFile().list();
    return files == null ? Files.exists(directory) : files.length > 0;
  }

  /** The disk space that an index needs. */
  private static final class DiskUsage {

    /** A rebuild needs the size of the new index, and parts of it twice during merges. */
    private static final int TIMES = 2;

    private DiskUsage() {}

    /** Disk space for a rebuild, estimated from the size of the index that is served. */
    static DiskSpace beside(Path world) throws IOException {
      Path there = world.getParent();
      while (!Files.isDirectory(there)) {
        there = there.getParent();
      }
      return new DiskSpace(Files.getFileStore(there).getUsableSpace(), TIMES * size(world));
    }

    private static long size(Path world) throws IOException {
      if (!Files.isDirectory(world)) {
        return 0;
      }
      try (Stream<Path> files = Files.list(world)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      }
    }
  }

  /** An index directory whose write lock is held until it is closed. */
  private static final class LockedIndex implements AutoCloseable {

    private final Path path;
    private final Directory files;
    private final CheckIndex lockAndCheck;

    private LockedIndex(Path path, Directory files) throws IOException {
      this.path = path;
      this.files = files;
      this.lockAndCheck = new CheckIndex(files);
    }

    /**
     * Creates the directory if it is missing.
     *
     * @throws LuceneProblem where another run is writing to it
     */
    static LockedIndex in(Path path) throws IOException {
      try {
        return new LockedIndex(path, FSDirectory.open(path));
      } catch (LockObtainFailedException e) {
        throw LuceneProblem.locked(path, e);
      }
    }

    /** Deletes all files of the directory. */
    void clear() throws IOException {
      for (String file : files.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          files.deleteFile(file);
        }
      }
    }

    /**
     * Compares the checksum of every file and reads the ledger of its commit.
     *
     * @throws LuceneProblem where the index cannot be served
     */
    void check() throws IOException {
      lockAndCheck.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      if (!lockAndCheck.checkIndex().clean) {
        throw LuceneProblem.unsound(path);
      }
      try (LuceneArchiveReader archive = LuceneArchiveReader.open(path)) {
        archive.ledger();
        if (archive.snapshot().equals(LuceneCommit.NONE.snapshot())) {
          throw LuceneProblem.unsound(path);
        }
      }
    }

    void moveTo(Path target) throws IOException {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
      lockAndCheck.close();
      files.close();
    }
  }
}
