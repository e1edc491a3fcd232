package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.cli.output.Console;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Options for the places of corpus and archive: folders beside the launcher by default, or a
 * cluster for the archive.
 */
final class LocationOptions {

  /** Matches {@code /srv/notes-2} and {@code corpus}; not {@code my notes}. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./+:@%-]+");

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
    return ArchiveHomes.publicWorld(
        engine(), beside(index, "index"), message -> console.say("archive: " + message));
  }

  /**
   * Opens the archive for reading.
   *
   * @throws ArchiveProblem where there is none
   */
  ArchiveReader reader() {
    return home().requiredReader();
  }

  /**
   * Copies the archive into a folder.
   *
   * @return where the copy is; empty where the folder already holds an index
   */
  Optional<ArchiveHome> copyTo(Path folder) {
    return ArchiveHomes.copy(engine(), beside(index, "index"), folder.toAbsolutePath().normalize());
  }

  /**
   * How files get into this archive, as the operator named the folder, since readers of the pages
   * see it; no other path of the machine is shown.
   *
   * @param watched whether new files are read without a command
   */
  IngestInstructions feeding(boolean watched) {
    StringBuilder command = new StringBuilder("./archive ingest");
    Optional.ofNullable(corpus).ifPresent(dir -> command.append(" --corpus ").append(typed(dir)));
    Optional.ofNullable(index).ifPresent(dir -> command.append(" --index ").append(typed(dir)));
    String folder = Optional.ofNullable(corpus).map(Path::toString).orElse("corpus");
    return new IngestInstructions(folder, command.toString(), watched);
  }

  /** As a shell takes it. */
  private static String typed(Path folder) {
    String path = folder.toString();
    return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  private ArchiveHomes.EngineKind engine() {
    String name = ArchiveHomes.EngineKind.setting();
    ArchiveHomes.EngineKind engine =
        ArchiveHomes.EngineKind.named(name)
            .orElseThrow(
                () ->
                    badUsage(
                        "%s is %s, not %s"
                            .formatted(
                                ArchiveHomes.EngineKind.SETTING,
                                ArchiveHomes.EngineKind.keys(),
                                name)));
    if (index != null && engine != ArchiveHomes.EngineKind.LUCENE) {
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
