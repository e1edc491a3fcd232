package org.councilnotes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.access.World;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.store.ArchiveHome;

/**
 * Opens the store that holds the archive. This is the one class that knows both stores; every other
 * class knows the contract.
 */
final class ArchiveHomes {

  private ArchiveHomes() {}

  /**
   * Both worlds, whether they exist or not.
   *
   * @param index their folder, for embedded Lucene
   * @param told receives a sentence for each thing that a run waits for, and one when it goes on
   */
  static WorldHomes of(EngineKind engine, Path index, Consumer<String> told) {
    return switch (engine) {
      case LUCENE ->
          new WorldHomes(
              LuceneArchiveHome.publicWorld(index),
              Optional.of(LuceneArchiveHome.completeWorld(index)));
      case OPENSEARCH -> {
        OpenSearchArchiveHome home =
            OpenSearchArchiveHome.publicWorld(OpenSearchSettings.ofProcess(), told);
        yield new WorldHomes(home, Optional.of(home.completeWorld()));
      }
    };
  }

  /** How to delete the complete world; empty where there is none. */
  static Optional<String> deletionOfCompleteWorld(EngineKind engine, Path index) {
    return switch (engine) {
      case LUCENE ->
          LuceneArchiveHome.completeWorld(index).isFree()
              ? Optional.empty()
              : Optional.of("rm -r " + index.resolve("complete") + "*" + vectors(index));
      case OPENSEARCH -> {
        OpenSearchSettings settings = OpenSearchSettings.ofProcess();
        yield OpenSearchArchiveHome.publicWorld(settings).completeWorld().isThere()
            ? Optional.of(
                "DELETE /%1$s-complete-*,%1$s-meaning-complete* in the cluster"
                    .formatted(settings.name()))
            : Optional.empty();
      }
    };
  }

  /**
   * The vectors of the sentences of each world.
   *
   * @param index their folder, where they are not in the cluster
   */
  static Map<World, SentenceVectors> vectors(EngineKind engine, Path index) {
    VectorFolder ofPublic = VectorFolder.ofPublicWorld(index);
    VectorFolder ofComplete = VectorFolder.ofCompleteWorld(index);
    return switch (engine) {
      case LUCENE -> Map.of(World.PUBLIC, ofPublic, World.COMPLETE, ofComplete);
      case OPENSEARCH -> {
        OpenSearchArchiveHome home =
            OpenSearchArchiveHome.publicWorld(OpenSearchSettings.ofProcess());
        yield Map.of(
            World.PUBLIC,
            home.vectors(ofPublic),
            World.COMPLETE,
            home.completeWorld().vectors(ofComplete));
      }
    };
  }

  /** Vectors of a world tell of its notes, too. */
  private static String vectors(Path index) {
    Path vectors = VectorFolder.ofCompleteWorld(index).path();
    return Files.isDirectory(vectors) ? " " + vectors : "";
  }

  /**
   * Copies the newest commit of a world, even while a run writes to it.
   *
   * @return where the copy is; empty where the folder already holds an index
   */
  static Optional<ArchiveHome> copy(EngineKind engine, World world, Path index, Path folder) {
    return switch (engine) {
      case LUCENE -> copy(lucene(world, index), lucene(world, folder));
      case OPENSEARCH ->
          throw new StoreCapabilityProblem(
              "snapshot copies the folder of an index; a cluster takes snapshots of its own, see"
                  + " docs/scaling.md");
    };
  }

  /**
   * The worlds that are there, the public one first.
   *
   * @param index their folder, for embedded Lucene
   * @param told receives a sentence for each thing that a run waits for, and one when it goes on
   */
  static Map<World, ArchiveHome> existing(EngineKind engine, Path index, Consumer<String> told) {
    Map<World, ArchiveHome> worlds = new EnumMap<>(World.class);
    switch (engine) {
      case LUCENE ->
          Stream.of(World.values())
              .filter(world -> !lucene(world, index).isFree())
              .forEach(world -> worlds.put(world, lucene(world, index)));
      case OPENSEARCH -> {
        OpenSearchArchiveHome home =
            OpenSearchArchiveHome.publicWorld(OpenSearchSettings.ofProcess(), told);
        if (home.isThere()) {
          worlds.put(World.PUBLIC, home);
        }
        OpenSearchArchiveHome complete = home.completeWorld();
        if (complete.isThere()) {
          worlds.put(World.COMPLETE, complete);
        }
      }
    }
    return worlds;
  }

  /** Snapshots in the repositories of the cluster which have an index of the archive. */
  static List<String> clusterSnapshots() {
    return OpenSearchArchiveHome.publicWorld(OpenSearchSettings.ofProcess()).snapshots();
  }

  private static LuceneArchiveHome lucene(World world, Path folder) {
    return switch (world) {
      case PUBLIC -> LuceneArchiveHome.publicWorld(folder);
      case COMPLETE -> LuceneArchiveHome.completeWorld(folder);
    };
  }

  private static Optional<ArchiveHome> copy(LuceneArchiveHome home, LuceneArchiveHome copy) {
    if (!copy.isFree()) {
      return Optional.empty();
    }
    home.copyTo(copy);
    return Optional.of(copy);
  }

  /** The stores. */
  enum EngineKind implements KeyedConstant {
    /** A folder on this machine. */
    LUCENE,
    /** A cluster. */
    OPENSEARCH;

    static final String SETTING = "archive.engine";

    private static final String IN_THE_ENVIRONMENT = "ARCHIVE_ENGINE";

    /**
     * The value of the system property, else of the environment; embedded Lucene where neither is
     * set.
     */
    static String setting() {
      return Stream.of(System.getProperty(SETTING), System.getenv(IN_THE_ENVIRONMENT))
          .flatMap(Stream::ofNullable)
          .filter(name -> !name.isBlank())
          .findFirst()
          .orElse(LUCENE.key());
    }

    /** Empty where there is none of that name. */
    static Optional<EngineKind> named(String name) {
      return Arrays.stream(values()).filter(engine -> engine.key().equals(name)).findFirst();
    }

    /** All names, for people. */
    static String keys() {
      return Arrays.stream(values()).map(EngineKind::key).collect(Collectors.joining(" or "));
    }
  }
}
