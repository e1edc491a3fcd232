package org.councilnotes.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.corpus.ContainerUnpacker;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.corpus.UnpackedContainer;
import org.councilnotes.file.ScratchFolder;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.note.FileOutcome;

/**
 * The files of a corpus for one run, members of containers included. Containers are unpacked into a
 * temporary folder, which is deleted on close. Containers that the ledgers of all worlds know are
 * unpacked only when a member of theirs is asked for.
 */
final class CorpusInventory implements AutoCloseable {

  /** A container that was unpacked, with the paths of its members. */
  record Opened(PendingFile archive, FileOutcome outcome, List<String> members) {}

  private final List<UnchangedFiles> worlds;
  private final Map<String, CorpusFile> listed = new LinkedHashMap<>();
  private final Map<String, CorpusFile> files = new LinkedHashMap<>();
  private final Map<String, FileOutcome> ended = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final List<Opened> opened = new ArrayList<>();
  private Optional<ScratchFolder> folder = Optional.empty();
  private int archives;

  /**
   * @param worlds what is unchanged for each world
   * @param left paths to be ignored
   * @throws UncheckedIOException where the corpus or the temporary folder cannot be used
   */
  CorpusInventory(Corpus corpus, List<UnchangedFiles> worlds, Set<String> left) {
    this.worlds = List.copyOf(worlds);
    try {
      corpus.files().forEach(file -> listed.put(file.path(), file));
      for (CorpusFile file : listed.values()) {
        add(file, left);
      }
    } catch (IOException e) {
      close();
      throw noFolder(e);
    } catch (UncheckedIOException e) {
      close();
      throw e;
    }
  }

  /** The files to be looked at, by path. */
  Map<String, CorpusFile> files() {
    return files;
  }

  /** Whether the corpus has a file at a path, to be looked at or not. */
  boolean has(String path) {
    return files.containsKey(path) || kept.contains(path);
  }

  /** The outcome of a file that is not to be read. */
  Optional<FileOutcome> ended(String path) {
    return Optional.ofNullable(ended.get(path));
  }

  /** The containers that were unpacked so far. */
  List<Opened> opened() {
    return List.copyOf(opened);
  }

  /** One file to be read although it has not changed. */
  Optional<CorpusFile> file(String path) {
    int end = path.indexOf(ContainerFile.INSIDE);
    if (kept.contains(path) && end > 0) {
      Optional.ofNullable(listed.get(path.substring(0, end))).ifPresent(this::open);
    }
    return Optional.ofNullable(files.getOrDefault(path, listed.get(path)));
  }

  private void add(CorpusFile file, Set<String> left) throws IOException {
    if (left.contains(file.path())) {
      keep(file);
    } else if (file.skipped().isPresent()) {
      files.put(file.path(), file);
      ended.put(file.path(), new FileOutcome.Skipped(file.readSkipReason()));
    } else if (!ContainerFile.isContainer(file.file())) {
      files.put(file.path(), file);
      file.checkSize().ifPresent(outcome -> ended.put(file.path(), outcome));
    } else if (worlds.stream().allMatch(world -> world.isUnchanged(file))) {
      keep(file);
    } else {
      unpack(file);
    }
  }

  private void keep(CorpusFile file) {
    kept.add(file.path());
    worlds.forEach(world -> kept.addAll(world.members(file.path())));
  }

  private void open(CorpusFile archive) {
    worlds.forEach(world -> kept.removeAll(world.members(archive.path())));
    try {
      unpack(archive);
    } catch (IOException e) {
      throw noFolder(e);
    }
  }

  private void unpack(CorpusFile archive) throws IOException {
    files.put(archive.path(), archive);
    Optional<PendingFile> before = worlds.getFirst().pendingFile(archive);
    UnpackedContainer unpacked = new ContainerUnpacker(archive, nextFolder()).unpack();
    ended.put(archive.path(), unpacked.outcome());
    List<String> members = new ArrayList<>();
    for (UnpackedContainer.Member member : unpacked.members()) {
      members.add(member.file().path());
      files.put(member.file().path(), member.file());
      member.ended().ifPresent(outcome -> ended.put(member.file().path(), outcome));
    }
    before
        .filter(due -> worlds.getFirst().pendingFile(archive).filter(due::equals).isPresent())
        .ifPresent(due -> opened.add(new Opened(due, unpacked.outcome(), members)));
  }

  private Path nextFolder() throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(ScratchFolder.open("archives"));
    }
    return folder.get().path().resolve(Integer.toString(archives++));
  }

  private static UncheckedIOException noFolder(IOException e) {
    return new UncheckedIOException("no temporary folder for archives", e);
  }

  @Override
  public void close() {
    folder.ifPresent(ScratchFolder::close);
  }
}
