package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.util.IOUtils;

/**
 * Where a world lies in the index directory, and how a rebuilt one takes its place.
 *
 * <pre>
 * index/public/           the world that is served
 * index/public.new/       being rebuilt
 * index/public.previous/  the one served before, to go back to by hand
 * </pre>
 */
public final class IndexHome {

  private final Path world;
  private final Path next;
  private final Path previous;

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

  public LuceneArchive reader() {
    return LuceneArchive.open(world);
  }

  /**
   * The right to write, to be had before a run and as long as it lasts.
   *
   * @throws IndexProblem where another run has it
   */
  public Turn turn() {
    return turnIfFree().orElseThrow(() -> IndexProblem.locked(world, new IOException("not free")));
  }

  /** The same; empty where another run has it. */
  public Optional<Turn> turnIfFree() {
    try {
      return Turn.in(world.getParent());
    } catch (IOException e) {
      throw IndexProblem.unwritable(world, e);
    }
  }

  /** What a rebuild finds on the disk. */
  public Room room() {
    try {
      return Room.beside(world);
    } catch (IOException e) {
      throw IndexProblem.unreadable(world, e);
    }
  }

  /** Goes on writing to the world that is served. */
  public LuceneWriter writer(Function<String, List<String>> parents) {
    try {
      mend();
    } catch (IOException e) {
      throw IndexProblem.unwritable(world, e);
    }
    return LuceneWriter.open(world, parents);
  }

  /** Starts the world anew, aside; {@link #swap()} serves it once the writer is closed. */
  public LuceneWriter rebuild(Function<String, List<String>> parents) {
    try (LockedIndex abandoned = LockedIndex.in(next)) {
      abandoned.clear();
    } catch (IOException e) {
      throw IndexProblem.unwritable(next, e);
    }
    return LuceneWriter.open(next, parents);
  }

  /**
   * Serves the rebuilt world; open readers follow with their next request.
   *
   * @throws IndexProblem where it fails its check, or another run is writing to either; the old
   *     world stays
   */
  public void swap() {
    try (LockedIndex rebuilt = LockedIndex.in(next)) {
      rebuilt.check();
      setWorldAside();
      replaceWorld();
    } catch (IOException e) {
      throw IndexProblem.unwritable(world, e);
    }
  }

  private void setWorldAside() throws IOException {
    if (Files.isDirectory(world)) {
      try (LockedIndex served = LockedIndex.in(world)) {
        IOUtils.rm(previous);
        served.moveTo(previous);
      }
    }
  }

  private void replaceWorld() throws IOException {
    try {
      Files.move(next, world, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      mend();
      throw e;
    }
  }

  /** A swap that broke off between its two moves left no world: the one before comes back. */
  private void mend() throws IOException {
    if (!Files.exists(world) && Files.isDirectory(previous)) {
      Files.move(previous, world, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
