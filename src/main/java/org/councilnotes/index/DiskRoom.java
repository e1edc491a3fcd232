package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.councilnotes.search.Room;

/** The room on the disk of an index. */
final class DiskRoom {

  /** The new world, and parts of it twice while they are merged. */
  private static final int TIMES = 2;

  private DiskRoom() {}

  /** What a rebuild finds, by the size of the world that is served. */
  static Room beside(Path world) throws IOException {
    Path there = world.getParent();
    while (!Files.isDirectory(there)) {
      there = there.getParent();
    }
    return new Room(Files.getFileStore(there).getUsableSpace(), TIMES * size(world));
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
