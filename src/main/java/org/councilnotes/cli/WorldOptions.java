package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.access.World;
import org.councilnotes.draft.dismissal.AlarmDismissals;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import picocli.CommandLine.Option;

/**
 * The places of corpus and archive for a command that reads one world of the archive. Whoever may
 * read its folder reads all of it: roles are for the pages.
 */
final class WorldOptions extends LocationOptions {

  @Option(
      names = "--world",
      paramLabel = "W",
      completionCandidates = OptionValues.Worlds.class,
      description = {
        "public (default), or complete: with LIMITE notes, where archive.restricted is true"
      })
  private String world = World.PUBLIC.key();

  /**
   * Opens the world for reading.
   *
   * @throws ArchiveProblem where there is none
   */
  @Override
  ArchiveReader reader() {
    return chosenHome().requiredReader();
  }

  /**
   * Copies the world into a folder, which is remembered for withdrawals.
   *
   * @return where the copy is; empty where the folder already holds this world
   */
  Optional<ArchiveHome> copyTo(Path folder) {
    if (engine() == ArchiveHomes.EngineKind.LUCENE) {
      ArchiveHome _ = chosenHome(); // there may be none
    }
    Path target = folder.toAbsolutePath().normalize();
    Optional<ArchiveHome> copy = ArchiveHomes.copy(engine(), world(), indexFolder(), target);
    copy.ifPresent(_ -> new SnapshotFolders(indexFolder()).add(target));
    return copy;
  }

  /** The sentences of the world by their meaning; none where the component is off. */
  SentenceNeighbours neighbours() {
    return meaning().neighbours(world());
  }

  /** The alarms of drafts that are dismissed for readers of the world. */
  AlarmDismissals dismissals() {
    return new AlarmDismissals(
        corpus(), world() == World.COMPLETE ? Marking.LIMITE : Marking.PUBLIC);
  }

  private ArchiveHome chosenHome() {
    return switch (world()) {
      case PUBLIC -> home();
      case COMPLETE ->
          homes()
              .completeWorld()
              .orElseThrow(
                  () ->
                      badUsage(
                          "there is no complete world: it is kept where archive.restricted is"
                              + " true"));
    };
  }

  /** The world that was chosen. */
  World world() {
    return Arrays.stream(World.values())
        .filter(one -> one.key().equals(world))
        .findFirst()
        .orElseThrow(() -> badUsage("--world is " + keys() + ", not " + world));
  }

  private static String keys() {
    return Arrays.stream(World.values()).map(World::key).collect(Collectors.joining(" or "));
  }
}
