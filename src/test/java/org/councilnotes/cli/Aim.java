package org.councilnotes.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process is about when it is killed, by what is to be seen of it from outside. */
enum Aim {
  ANYTHING,
  /** The list of segments is written and not yet in its place. */
  COMMIT,
  /** A commit has just been made; its older files are being deleted. */
  COMMITTED,
  /** Segments are being merged. */
  MERGE,
  /** A rebuilt world takes the place of the one before, or has just done so. */
  SWAP;

  /** As Linux cuts the name of a thread. */
  private static final String MERGING = "Lucene Merge Th";

  /** What of the index a run writes to. */
  record Sight(List<String> files, boolean hasWorld, boolean isRebuilding) {

    static Sight of(Path index) {
      List<String> served = names(index.resolve("public"));
      List<String> rebuilt = names(index.resolve("public.new"));
      boolean hasWorld = !served.isEmpty() || !Files.isDirectory(index.resolve("public.previous"));
      return new Sight(rebuilt.isEmpty() ? served : rebuilt, hasWorld, !rebuilt.isEmpty());
    }

    private boolean isCommitting() {
      return files.stream().anyMatch(f -> f.startsWith("pending_segments_"));
    }

    long generation() {
      return Aim.generation(files);
    }
  }

  /** Whether a process has just come to that. */
  boolean isReached(long pid, Sight before, Sight now) {
    return switch (this) {
      case ANYTHING -> false;
      case COMMIT -> now.isCommitting() && !before.isCommitting();
      case COMMITTED -> now.generation() > before.generation();
      case MERGE -> isMerging(pid);
      case SWAP -> !now.hasWorld() || (before.isRebuilding() && !now.isRebuilding());
    };
  }

  /** Of the newest commit; 0 where there is none. */
  private static long generation(List<String> files) {
    return files.stream()
        .filter(f -> f.startsWith("segments_"))
        .mapToLong(f -> Long.parseLong(f.substring("segments_".length()), Character.MAX_RADIX))
        .max()
        .orElse(0);
  }

  static List<String> names(Path folder) {
    String[] names = new File(folder.toString()).list();
    return names == null ? List.of() : List.of(names);
  }

  private static boolean isMerging(long pid) {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads.anyMatch(Aim::isNamedMerging);
    } catch (IOException goneOrNotLinux) {
      return false;
    }
  }

  private static boolean isNamedMerging(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).startsWith(MERGING);
    } catch (IOException gone) {
      return false;
    }
  }
}
