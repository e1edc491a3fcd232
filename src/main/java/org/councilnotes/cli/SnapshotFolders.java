package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.ingest.maintain.NoteWithdrawal;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;

/**
 * The folders into which an index was copied, one a line in {@code snapshots.txt} of the index
 * folder. Copies made by other means are not known.
 */
record SnapshotFolders(Path indexFolder) {

  private static final String FILE = "snapshots.txt";

  /** Ends the name of a backup that is not yet whole. */
  private static final String PART = ".part";

  /** What a copy has of withdrawn notes. */
  enum State {
    HOLDS,
    FREE,
    /** It is not there: deleted, moved, or on a disk that is not mounted. */
    MISSING,
    UNREADABLE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A copy of an index. */
  record Copy(Path folder, State state) {}

  /**
   * Remembers a folder.
   *
   * @throws UncheckedIOException where that cannot be written
   */
  void add(Path folder) {
    try {
      if (!folders().contains(folder)) {
        Files.writeString(
            file(), folder + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the snapshot is whole, but cannot be listed in %s for withdrawals".formatted(file()), e);
    }
  }

  /** The folders, in the order of their copies. */
  Set<Path> folders() {
    Set<Path> folders = new LinkedHashSet<>();
    if (Files.isRegularFile(file())) {
      try {
        Files.readAllLines(file()).stream()
            .filter(line -> !line.isBlank())
            .map(Path::of)
            .forEach(folders::add);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot be read: " + file(), e);
      }
    }
    return folders;
  }

  private Path file() {
    return indexFolder.resolve(FILE);
  }

  /**
   * Looks into each known copy.
   *
   * @param others folders of further copies
   */
  List<Copy> look(List<Path> others, WithdrawnNotes list) {
    Set<Path> all = folders();
    others.forEach(folder -> all.add(folder.toAbsolutePath().normalize()));
    List<Copy> copies = new ArrayList<>();
    all.stream()
        .map(SnapshotFolders::place)
        .distinct()
        .forEach(folder -> copies.add(new Copy(folder, state(folder, list))));
    return copies;
  }

  /** Where a copy is: one that was made under a name with {@code .part} may have lost that. */
  private static Path place(Path folder) {
    Path renamed = Path.of((folder + "/").replace(PART + "/", "/"));
    return Files.exists(folder) ? folder : renamed;
  }

  private static State state(Path folder, WithdrawnNotes list) {
    Collection<ArchiveHome> worlds =
        ArchiveHomes.existing(ArchiveHomes.EngineKind.LUCENE, folder, _ -> {}).values();
    State state = worlds.isEmpty() ? State.MISSING : State.FREE;
    for (ArchiveHome world : worlds) {
      try (ArchiveReader reader = world.reader()) {
        if (NoteWithdrawal.holds(reader, list)) {
          return State.HOLDS;
        }
      } catch (ArchiveProblem unreadable) {
        state = State.UNREADABLE;
      }
    }
    return state;
  }
}
