package org.councilnotes.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A temporary folder of this process, deleted when it is closed. It holds a locked file. The system
 * releases the lock however the process ends, so a folder whose lock is free is an orphan and is
 * deleted by the next process that opens a folder.
 *
 * <p>Process ids in the name would not do: they are reused, and each container counts its own.
 */
public final class ScratchFolder implements AutoCloseable {

  private static final String PREFIX = "council-notes-";
  private static final String LOCK = "owner.lock";

  /** Not to be looked at: closing a second channel on a lock would let go of it. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;

  private ScratchFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Creates a folder, and deletes the orphans of processes that died.
   *
   * @param purpose part of its name, for people who look into the folder of temporary files
   * @throws IOException where it cannot be created
   */
  public static ScratchFolder open(String purpose) throws IOException {
    return open(Path.of(System.getProperty("java.io.tmpdir")), purpose);
  }

  /**
   * Creates one in a folder that is there, and deletes the orphans in it.
   *
   * @param purpose part of its name
   * @throws IOException where it cannot be created
   */
  public static ScratchFolder open(Path parent, String purpose) throws IOException {
    sweepOrphans(parent);
    Optional<ScratchFolder> opened = Optional.empty();
    while (opened.isEmpty()) {
      opened = own(Files.createTempDirectory(parent, PREFIX + purpose + "-"));
    }
    return opened.get();
  }

  /** Where it lies. */
  public Path path() {
    return folder;
  }

  /** Deletes the content of a folder, as far as permissions allow. */
  public static void deleteContents(Path folder) {
    FolderDeletion.below(folder, Optional.empty());
  }

  @Override
  public void close() {
    sweep(folder);
    OURS.remove(folder);
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary folder could not be given up", e);
    }
  }

  /**
   * Empty where another process took the new folder for an orphan before it was locked: it is
   * sweeping it, or has done so, and what is locked then is a file without a name.
   */
  private static Optional<ScratchFolder> own(Path folder) throws IOException {
    OURS.add(folder);
    Path file = folder.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (channel.tryLock() == null || !Files.exists(file)) {
      channel.close();
      OURS.remove(folder);
      return Optional.empty();
    }
    return Optional.of(new ScratchFolder(folder, channel));
  }

  /** Where the system lets nobody list its temporary files, they stay. */
  private static void sweepOrphans(Path temporary) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path folder : folders) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && !OURS.contains(folder)) {
          sweepIfOrphan(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException notListed) {
      return;
    }
  }

  /** One without a lock may be just being made. */
  private static void sweepIfOrphan(Path folder) {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock free = channel.tryLock()) {
      if (free != null) {
        sweep(folder);
      }
    } catch (IOException notOurs) {
      // Another user's, or gone meanwhile: no business of this process.
    }
  }

  /** The lock goes last, so that a sweep that broke off is gone on with. */
  private static void sweep(Path folder) {
    Path lock = folder.resolve(LOCK);
    FolderDeletion.below(folder, Optional.of(lock));
    FolderDeletion.delete(lock);
    FolderDeletion.delete(folder);
  }

  /** Deletes what is below a folder; what cannot be deleted stays, links are not followed. */
  private static final class FolderDeletion extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Optional<Path> kept;

    private FolderDeletion(Path folder, Optional<Path> kept) {
      this.folder = folder;
      this.kept = kept;
    }

    static void below(Path folder, Optional<Path> kept) {
      try {
        Files.walkFileTree(folder, new FolderDeletion(folder, kept));
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
}
