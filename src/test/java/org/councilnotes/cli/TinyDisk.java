package org.councilnotes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own, of a few kilobytes in memory; only root may make one. */
record TinyDisk(Path folder) implements AutoCloseable {

  /** Skips the test where there can be none. */
  static TinyDisk of(String size, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> mount =
        List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", "" + folder);
    Assumptions.assumeTrue(isDone(mount), "no small disk can be mounted: not root, or not Linux");
    return new TinyDisk(folder);
  }

  TinyDisk with(String option) {
    isDone(List.of("mount", "-o", "remount," + option, "" + folder));
    return this;
  }

  private static boolean isDone(List<String> command) {
    try {
      return new ProcessBuilder(command).start().onExit().join().exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  /** At once, even where something is still open on it. */
  @Override
  public void close() {
    isDone(List.of("umount", "-l", "" + folder));
  }
}
