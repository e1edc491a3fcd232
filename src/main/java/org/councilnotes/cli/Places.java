package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.search.ArchiveHome;
import org.councilnotes.search.ArchiveProblem;
import org.councilnotes.search.ArchiveReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where corpus and archive lie: in folders beside the launcher, unless told otherwise, or the
 * archive in an engine.
 */
final class Places {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "folder of notes (default: corpus beside the launcher)")
  private @Nullable Path corpus;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "folder of the index (default: index beside the launcher)")
  private @Nullable Path index;

  Corpus corpus() {
    return new Corpus(beside(corpus, "corpus"));
  }

  ArchiveHome home() {
    Console console = Console.of(command);
    return Homes.publicWorld(
        engine(), beside(index, "index"), message -> console.say("archive: " + message));
  }

  /**
   * Reads the archive.
   *
   * @throws ArchiveProblem where there is none
   */
  ArchiveReader reader() {
    return home().requiredReader();
  }

  /**
   * Copies the archive into a folder.
   *
   * @return where the copy lies; empty where there is an index already in the folder
   */
  Optional<ArchiveHome> copyTo(Path folder) {
    return Homes.copy(engine(), beside(index, "index"), folder.toAbsolutePath().normalize());
  }

  private Engine engine() {
    String name = Engine.setting();
    Engine engine =
        Engine.named(name)
            .orElseThrow(
                () -> badUsage("%s is %s, not %s".formatted(Engine.SETTING, Engine.keys(), name)));
    if (index != null && engine != Engine.LUCENE) {
      throw badUsage("--index names a folder, but %s holds the archive".formatted(name));
    }
    return engine;
  }

  private ParameterException badUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private static Path beside(@Nullable Path told, String usual) {
    Path home = Path.of(System.getProperty("archive.home", "."));
    return Optional.ofNullable(told).orElse(home.resolve(usual)).toAbsolutePath().normalize();
  }
}
