package org.councilnotes.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.councilnotes.access.World;
import org.councilnotes.ingest.maintain.DerivedIndex;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.MeaningWorlds;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.onnx.ComponentFolder;
import org.councilnotes.meaning.onnx.OnnxSentenceEmbedder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorSearch;
import org.councilnotes.meaning.vector.VectorUpdate;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;

/**
 * The optional component of meaning, for one archive: its vectors lie in a folder of the index.
 * Where it is off, there are none.
 *
 * @param index folder of the index; for an archive in a cluster, a folder of this machine
 * @param told receives a sentence for each thing that people should know
 */
record ArchiveMeaning(Path index, Consumer<String> told) implements DerivedIndex {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  boolean isOn() {
    return ComponentFolder.ofProcess().filter(ComponentFolder::isOn).isPresent();
  }

  private static Optional<SentenceEmbedder> embedder() {
    return ComponentFolder.ofProcess().filter(ComponentFolder::isOn).map(OnnxSentenceEmbedder::new);
  }

  VectorFolder vectors(World world) {
    return switch (world) {
      case PUBLIC -> VectorFolder.ofPublicWorld(index);
      case COMPLETE -> VectorFolder.ofCompleteWorld(index);
    };
  }

  /** The sentences of one world. */
  SentenceNeighbours neighbours(World world) {
    return embedder()
        .<SentenceNeighbours>map(model -> new VectorSearch(vectors(world), model))
        .orElse(SentenceNeighbours.NONE);
  }

  /** The sentences of both worlds, with one model. */
  MeaningWorlds worlds() {
    return embedder()
        .map(
            model ->
                new MeaningWorlds(
                    new VectorSearch(vectors(World.PUBLIC), model),
                    new VectorSearch(vectors(World.COMPLETE), model)))
        .orElse(MeaningWorlds.NONE);
  }

  @Override
  public void update(WorldHomes homes) {
    Map<World, ArchiveHome> worlds = new EnumMap<>(World.class);
    worlds.put(World.PUBLIC, homes.publicWorld());
    homes.completeWorld().ifPresent(home -> worlds.put(World.COMPLETE, home));
    update(worlds);
  }

  /** Brings the vectors of these worlds in step. */
  void update(Map<World, ArchiveHome> homes) {
    Optional<SentenceEmbedder> model = embedder();
    homes.forEach(
        (world, home) -> {
          try {
            model.ifPresentOrElse(one -> update(world, home, one), () -> vectors(world).delete());
          } catch (MeaningProblem | ArchiveProblem | UncheckedIOException e) {
            told.accept(
                "the vectors of the %s world are not in step: %s"
                    .formatted(world.key(), e.getMessage()));
          }
        });
  }

  private void update(World world, ArchiveHome home, SentenceEmbedder model) {
    try (ArchiveReader reader = home.reader()) {
      VectorUpdate.Result done =
          new VectorUpdate(vectors(world), model, progress(world)).run(reader);
      if (done.busy()) {
        told.accept(
            ("the vectors of the %s world are being made by another process; the next run brings"
                    + " them in step")
                .formatted(world.key()));
      } else if (done.vectors() > 0) {
        told.accept(
            "vectors of the %s world are in step: %d sentences are new"
                .formatted(world.key(), done.vectors()));
      }
    }
  }

  private VectorUpdate.Progress progress(World world) {
    long[] last = {System.nanoTime()};
    return (done, all, vectors) -> {
      long now = System.nanoTime();
      if (now - last[0] > PAUSE.toNanos()) {
        last[0] = now;
        told.accept(
            "vectors of the %s world: %d of %d notes, %d sentences"
                .formatted(world.key(), done, all, vectors));
      }
    };
  }
}
