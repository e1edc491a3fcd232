package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.councilnotes.engine.EngineHome;
import org.councilnotes.engine.EngineSettings;
import org.councilnotes.index.IndexHome;
import org.councilnotes.search.ArchiveHome;

/**
 * Where the archive lies by the engine that holds it: the one class that knows the engines. Every
 * other one knows the contract.
 */
final class Homes {

  private Homes() {}

  /**
   * The world of the notes that everyone may read.
   *
   * @param index the folder where it is held in one
   * @param told what a run waits for, a sentence each, and that it goes on
   */
  static ArchiveHome publicWorld(Engine engine, Path index, Consumer<String> told) {
    return switch (engine) {
      case LUCENE -> IndexHome.publicWorld(index);
      case OPENSEARCH -> EngineHome.publicWorld(EngineSettings.ofProcess(), told);
    };
  }

  /**
   * Copies the world as it is now, whole though a run may be writing to it.
   *
   * @return where the copy lies; empty where there is an index already in the folder
   */
  static Optional<ArchiveHome> copy(Engine engine, Path index, Path folder) {
    return switch (engine) {
      case LUCENE -> copy(IndexHome.publicWorld(index), IndexHome.publicWorld(folder));
      case OPENSEARCH ->
          throw new UnfitEngine(
              "snapshot copies the folder of an index; a cluster takes snapshots of its own, see"
                  + " docs/scaling.md");
    };
  }

  private static Optional<ArchiveHome> copy(IndexHome home, IndexHome copy) {
    if (!copy.isFree()) {
      return Optional.empty();
    }
    home.copyTo(copy);
    return Optional.of(copy);
  }
}
