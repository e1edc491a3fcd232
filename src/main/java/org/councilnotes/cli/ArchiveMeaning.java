package org.councilnotes.cli;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.councilnotes.access.World;
import org.councilnotes.ingest.maintain.DerivedIndex;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.MeaningWorlds;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.meaning.SwitchedNeighbours;
import org.councilnotes.meaning.onnx.ComponentFolder;
import org.councilnotes.meaning.onnx.OnnxSentenceEmbedder;
import org.councilnotes.meaning.vector.VectorUpdate;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;

/**
 * The optional component of meaning, for one archive. Where it is off, there are no vectors.
 *
 * @param vectors of each world
 * @param told receives a sentence for each thing that people should know
 */
record ArchiveMeaning(Map<World, SentenceVectors> vectors, Consumer<String> told)
    implements DerivedIndex {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** So often at most an update looks for what other runs wrote meanwhile. */
  private static final int MOST_ROUNDS = 20;

  private static final Duration WAIT = Duration.ofMillis(250);

  /** So often at most a removal waits for another process that makes vectors. */
  private static final int MOST_WAITS = 20;

  private static final VectorUpdate.Result NOTHING = new VectorUpdate.Result(false, 0, 0, 0);

  private static Optional<SentenceEmbedder> embedder() {
    return ComponentFolder.ofProcess().filter(ComponentFolder::isOn).map(OnnxSentenceEmbedder::new);
  }

  SentenceVectors vectors(World world) {
    return Objects.requireNonNull(vectors.get(world));
  }

  /** The sentences of one world, whatever becomes of the component. */
  SentenceNeighbours neighbours(World world) {
    return ComponentFolder.ofProcess()
        .<SentenceNeighbours>map(
            folder ->
                new SwitchedNeighbours(
                    folder::state,
                    () -> vectors(world).neighbours(new OnnxSentenceEmbedder(folder))))
        .orElse(SentenceNeighbours.NONE);
  }

  /** The sentences of both worlds. */
  MeaningWorlds worlds() {
    return new MeaningWorlds(neighbours(World.PUBLIC), neighbours(World.COMPLETE));
  }

  @Override
  public void removeGone(WorldHomes homes) {
    Set<World> _ = removeGone(worlds(homes));
  }

  @Override
  public boolean update(WorldHomes homes, Pace pace) {
    return update(worlds(homes), pace).isEmpty();
  }

  static Map<World, ArchiveHome> worlds(WorldHomes homes) {
    Map<World, ArchiveHome> worlds = new EnumMap<>(World.class);
    worlds.put(World.PUBLIC, homes.publicWorld());
    homes.completeWorld().ifPresent(home -> worlds.put(World.COMPLETE, home));
    return worlds;
  }

  /**
   * Takes out what is gone from these worlds, and the vectors of a world that is not among them.
   *
   * @return the worlds of which vectors may be left
   */
  Set<World> removeGone(Map<World, ArchiveHome> homes) {
    return each(homes, this::clear);
  }

  /**
   * Brings the vectors of these worlds in step; a world that is not among them has none.
   *
   * @return the worlds that are not in step
   */
  Set<World> update(Map<World, ArchiveHome> homes, Pace pace) {
    return each(homes, (world, home, model) -> bringInStep(world, home, model, pace));
  }

  /** What is done with one world; whether its vectors are as they should be now. */
  private interface Step {
    boolean apply(World world, ArchiveHome home, SentenceEmbedder model);
  }

  private Set<World> each(Map<World, ArchiveHome> homes, Step step) {
    Set<World> behind = EnumSet.noneOf(World.class);
    for (World world : World.values()) {
      try {
        Optional<SentenceEmbedder> model = embedder();
        Optional<ArchiveHome> home = Optional.ofNullable(homes.get(world));
        if (model.isEmpty() || home.isEmpty()) {
          vectors(world).delete();
        } else if (!step.apply(world, home.get(), model.get())) {
          behind.add(world);
        }
      } catch (MeaningProblem | ArchiveProblem | UncheckedIOException e) {
        behind.add(world);
        told.accept(
            "the vectors of the %s world are not in step: %s"
                .formatted(world.key(), e.getMessage()));
      }
    }
    return behind;
  }

  /**
   * Where another process is making vectors, it takes out what is gone before its next sentence.
   */
  private boolean clear(World world, ArchiveHome home, SentenceEmbedder model) {
    VectorUpdate removal = new VectorUpdate(vectors(world), model, VectorUpdate.Progress.NONE);
    try (ArchiveReader reader = home.reader()) {
      VectorUpdate.Result done = removal.removeGone(reader);
      for (int i = 0; i < MOST_WAITS && done.busy() && waited(); i++) {
        done = removal.removeGone(reader);
      }
      tellIfBusy(done, world);
      return !done.busy();
    }
  }

  /** Whether the wait was not broken off. */
  private static boolean waited() {
    try {
      Thread.sleep(WAIT);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void tellIfBusy(VectorUpdate.Result done, World world) {
    if (done.busy()) {
      told.accept(
          ("the vectors of the %s world are being made by another process, which brings them in"
                  + " step before it ends")
              .formatted(world.key()));
    }
  }

  /** Until nothing is left to do: other runs may have written meanwhile, and found it busy. */
  private boolean bringInStep(World world, ArchiveHome home, SentenceEmbedder model, Pace pace) {
    int made = 0;
    VectorUpdate.Result done = round(world, home, model, pace);
    for (int i = 0; i < MOST_ROUNDS && done.notes() + done.removed() > 0; i++) {
      made += done.vectors();
      done = isToStop(pace) ? NOTHING : round(world, home, model, pace);
    }
    tellIfBusy(done, world);
    if (!done.busy() && made > 0 && !isToStop(pace)) {
      told.accept(
          "vectors of the %s world are in step: %d sentences are new".formatted(world.key(), made));
    }
    return !done.busy();
  }

  private static boolean isToStop(Pace pace) {
    return Thread.currentThread().isInterrupted() || pace.isToStop();
  }

  private VectorUpdate.Result round(
      World world, ArchiveHome home, SentenceEmbedder model, Pace pace) {
    try (ArchiveReader reader = home.reader()) {
      return new VectorUpdate(vectors(world), model, new ToldProgress(world, pace)).run(reader);
    }
  }

  /** Tells people every few seconds. */
  private final class ToldProgress implements VectorUpdate.Progress {

    private final World world;
    private final Pace pace;
    private long last = System.nanoTime();

    ToldProgress(World world, Pace pace) {
      this.world = world;
      this.pace = pace;
    }

    @Override
    public void report(int done, int all, int vectors) {
      pace.report(done, all);
      long now = System.nanoTime();
      if (now - last > PAUSE.toNanos()) {
        last = now;
        told.accept(
            "vectors of the %s world: %d of %d notes, %d sentences"
                .formatted(world.key(), done, all, vectors));
      }
    }

    @Override
    public boolean isToStop() {
      return pace.isToStop();
    }
  }
}
