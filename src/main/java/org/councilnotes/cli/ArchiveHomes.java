package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.store.ArchiveHome;

/**
 * Where the archive lies by the engine that holds it: the one class that knows the engines. Every
 * other one knows the contract.
 */
final class ArchiveHomes {

  private ArchiveHomes() {}

  /**
   * The world of the notes that everyone may read.
   *
   * @param index the folder where it is held in one
   * @param told what a run waits for, a sentence each, and that it goes on
   */
  static ArchiveHome publicWorld(EngineKind engine, Path index, Consumer<String> told) {
    return switch (engine) {
      case LUCENE -> LuceneArchiveHome.publicWorld(index);
      case OPENSEARCH -> OpenSearchArchiveHome.publicWorld(OpenSearchSettings.ofProcess(), told);
    };
  }

  /**
   * Copies the world as it is now, whole though a run may be writing to it.
   *
   * @return where the copy lies; empty where there is an index already in the folder
   */
  static Optional<ArchiveHome> copy(EngineKind engine, Path index, Path folder) {
    return switch (engine) {
      case LUCENE ->
          copy(LuceneArchiveHome.publicWorld(index), LuceneArchiveHome.publicWorld(folder));
      case OPENSEARCH ->
          throw new EngineCapabilityProblem(
              "snapshot copies the folder of an index; a cluster takes snapshots of its own, see"
                  + " docs/scaling.md");
    };
  }

  private static Optional<ArchiveHome> copy(LuceneArchiveHome home, LuceneArchiveHome copy) {
    if (!copy.isFree()) {
      return Optional.empty();
    }
    home.copyTo(copy);
    return Optional.of(copy);
  }

  /** What may hold the archive. */
  enum EngineKind {
    /** A folder on this machine. */
    LUCENE,
    /** A cluster. */
    OPENSEARCH;

    static final String SETTING = "archive.engine";

    private static final String IN_THE_ENVIRONMENT = "ARCHIVE_ENGINE";

    /**
     * What the system property says, else the environment; a folder where neither says anything.
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

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
