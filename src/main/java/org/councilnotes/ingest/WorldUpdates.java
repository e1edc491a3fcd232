package org.councilnotes.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.ingest.read.WaitingWork;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All worlds of a run. A file that several worlds need is read once for all of them, and one that a
 * world needs and another one knows is not read: its note is taken from the archive.
 *
 * @param way reading version of the pipeline
 */
record WorldUpdates(List<WorldUpdate> all, String way) implements WaitingWork {

  private static final Logger LOG = LoggerFactory.getLogger(WorldUpdates.class);

  List<UnchangedFiles> unchangedFiles() {
    return all.stream().map(WorldUpdate::unchangedFiles).toList();
  }

  /** Finds what is to be read for each world, and records the outcomes of what is not. */
  void findChanges(CorpusInventory present) {
    for (CorpusFile file : present.files().values()) {
      present
          .ended(file.path())
          .ifPresentOrElse(
              outcome -> end(file, outcome, all),
              () ->
                  pendingFileOrEnd(file, all)
                      .ifPresent(now -> all.forEach(world -> world.addIfChanged(now))));
    }
  }

  /**
   * Checks that the known files of each world are present, or may be missing.
   *
   * @throws VanishedFiles where they are not
   */
  void checkPresence(Path folder, CorpusInventory present) {
    for (WorldUpdate world : all) {
      Set<String> hashes = world.due().stream().map(PendingFile::hash).collect(Collectors.toSet());
      VanishedFiles.check(folder, world.priorState(), present::has, hashes);
    }
  }

  /**
   * Checks that there is a list of what is withdrawn where files are.
   *
   * @throws MissingWithdrawalList where there is none
   */
  void checkWithdrawalList(Corpus corpus) {
    for (WorldUpdate world : all) {
      MissingWithdrawalList.check(corpus, world.priorState().ledger());
      MissingWithdrawalList.check(corpus, world.priorState().known());
    }
  }

  /** Settles what a world has under another path, or another world has, without reading it. */
  void settleKnown(CorpusInventory present) {
    all.forEach(world -> world.keepDue(MovedFiles.in(world, present).settle(world.due())));
    all.forEach(
        world ->
            world.keepDue(
                world.due().stream().filter(file -> !trySettleKnown(file, world)).toList()));
  }

  private boolean trySettleKnown(PendingFile file, WorldUpdate world) {
    Optional<PipelineResult> known =
        all.stream()
            .filter(other -> other != world)
            .flatMap(other -> other.knownReading(file).stream())
            .findFirst();
    known.ifPresent(reading -> world.noteReconciliation().settle(file, reading));
    return known.isPresent();
  }

  /** Removes the files that are not present. */
  void forgetAllBut(CorpusInventory present) {
    all.forEach(world -> world.noteReconciliation().forgetAllBut(present::has));
  }

  /**
   * Tags notes again of files that are not to be read.
   *
   * @return how many files
   */
  int settleRetagging(IngestListener listener) {
    return all.stream()
        .mapToInt(
            world ->
                world.retagging().settle(world.duePaths(), world.noteReconciliation(), listener))
        .max()
        .orElse(0);
  }

  /** The files to be read. */
  DueFiles due() {
    DueFiles due = new DueFiles();
    all.forEach(world -> world.due().forEach(file -> due.add(file, world)));
    return due;
  }

  /** Paths of files to be read again which had no turn yet, with the worlds that need them. */
  Map<String, List<WorldUpdate>> nextReplacements() {
    Map<String, List<WorldUpdate>> next = new LinkedHashMap<>();
    for (WorldUpdate world : all) {
      world
          .nextReplacements()
          .forEach(path -> next.computeIfAbsent(path, _ -> new ArrayList<>(2)).add(world));
    }
    return next;
  }

  /** These files, as far as they are there and no other world knows them. */
  DueFiles replacements(Map<String, List<WorldUpdate>> paths, CorpusInventory present) {
    DueFiles due = new DueFiles();
    paths.forEach(
        (path, worlds) ->
            present
                .file(path)
                .ifPresentOrElse(
                    file ->
                        pendingFileOrEnd(file, worlds)
                            .ifPresent(now -> addUnknown(now, worlds, due)),
                    () -> forget(path, worlds)));
    return due;
  }

  private void addUnknown(PendingFile file, List<WorldUpdate> worlds, DueFiles due) {
    worlds.stream()
        .filter(world -> !trySettleKnown(file, world))
        .forEach(world -> due.add(file, world));
  }

  /** A file as it is now; empty where it is gone, or cannot be read, which the worlds record. */
  Optional<PendingFile> pendingFileOrEnd(CorpusFile file, List<WorldUpdate> worlds) {
    try {
      return Optional.of(PendingFile.of(file, way));
    } catch (IOException e) {
      if (Files.notExists(file.file(), LinkOption.NOFOLLOW_LINKS)) {
        forget(file.path(), worlds);
      } else {
        LOG.warn("{}: not readable ({})", file.path(), e.toString());
        end(file, new FileOutcome.Failed(ReasonCode.NOT_READABLE.of()), worlds);
      }
      return Optional.empty();
    }
  }

  private static void end(CorpusFile file, FileOutcome outcome, List<WorldUpdate> worlds) {
    worlds.forEach(world -> world.noteReconciliation().end(file, outcome));
  }

  static void forget(String path, List<WorldUpdate> worlds) {
    worlds.forEach(world -> world.noteReconciliation().forget(path));
  }

  /** Records the outcomes of containers that were unpacked and all of whose members have one. */
  void endContainers(CorpusInventory present) {
    for (WorldUpdate world : all) {
      present.opened().stream()
          .filter(world.unchangedFiles()::isComplete)
          .forEach(archive -> world.noteReconciliation().end(archive.archive(), archive.outcome()));
    }
  }

  @Override
  public Duration untilDue() {
    return all.stream()
        .map(world -> world.commits().untilDue())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Override
  public void runDue() {
    all.forEach(world -> world.commits().runDue());
  }
}
