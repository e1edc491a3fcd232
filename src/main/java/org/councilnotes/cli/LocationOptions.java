package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.access.World;
import org.councilnotes.access.audit.AuditFolder;
import org.councilnotes.cli.output.Console;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.maintain.WorldHomes;
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
sealed class LocationOptions permits WorldOptions {

  /** Matches {@code /srv/notes-2} and {@code corpus}; not {@code my notes}. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./+:@%-]+");

  /** Whether the complete world is kept beside the public one. */
  static final String RESTRICTED = "archive.restricted";

  private static final String RESTRICTED_IN_THE_ENVIRONMENT = "ARCHIVE_RESTRICTED";

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

  /** The world of the public notes. */
  ArchiveHome home() {
    return homes().publicWorld();
  }

  /** The worlds that are kept: the complete one where the setting says so. */
  WorldHomes homes() {
    Console console = Console.of(command);
    WorldHomes homes =
        ArchiveHomes.of(engine(), indexFolder(), message -> console.say("archive: " + message));
    WorldHomes kept = isRestricted() ? homes : new WorldHomes(homes.publicWorld());
    return kept.with(meaning());
  }

  /** The optional component of meaning, on or off. */
  ArchiveMeaning meaning() {
    Console console = Console.of(command);
    return new ArchiveMeaning(
        ArchiveHomes.vectors(engine(), indexFolder()),
        message -> console.say("archive: " + message));
  }

  /** Where accesses to restricted notes are logged: outside corpus and index. */
  AuditFolder auditFolder() {
    AuditFolder folder = AuditFolder.ofProcess(indexFolder());
    if (folder.isIn(indexFolder()) || folder.isIn(corpus().root())) {
      throw badUsage(
          "%s must not lie in a corpus or an index: %s"
              .formatted(AuditFolder.SETTING, folder.path()));
    }
    return folder;
  }

  /**
   * The worlds that are there, also a complete one that is not kept in step any more.
   *
   * @throws ArchiveProblem where there is none
   */
  Map<World, ArchiveHome> everyWorld() {
    Console console = Console.of(command);
    Map<World, ArchiveHome> worlds =
        ArchiveHomes.existing(
            engine(), indexFolder(), message -> console.say("archive: " + message));
    if (worlds.isEmpty()) {
      home().requiredReader().close();
    }
    return worlds;
  }

  /**
   * Copies of the archive, each with a word for what it has of withdrawn notes.
   *
   * @param others folders of copies that are not known here
   */
  Map<String, String> copiesHolding(List<Path> others, WithdrawnNotes list) {
    Map<String, String> copies = new LinkedHashMap<>();
    new SnapshotFolders(indexFolder())
        .look(others, list)
        .forEach(copy -> copies.put(copy.folder().toString(), copy.state().key()));
    if (engine() == ArchiveHomes.EngineKind.OPENSEARCH) {
      ArchiveHomes.clusterSnapshots().forEach(name -> copies.put(name, "unknown"));
    }
    return copies;
  }

  /** How to delete a complete world that is not kept any more; empty where there is none. */
  Optional<String> deletionOfUnusedWorld() {
    return isRestricted()
        ? Optional.empty()
        : ArchiveHomes.deletionOfCompleteWorld(engine(), indexFolder());
  }

  /**
   * Opens the archive for reading.
   *
   * @throws ArchiveProblem where there is none
   */
  ArchiveReader reader() {
    return home().requiredReader();
  }

  Path indexFolder() {
    return beside(index, "index");
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

  /** The value of the system property, else of the environment; false where neither is set. */
  private boolean isRestricted() {
    String value =
        Stream.of(System.getProperty(RESTRICTED), System.getenv(RESTRICTED_IN_THE_ENVIRONMENT))
            .flatMap(Stream::ofNullable)
            .filter(one -> !one.isBlank())
            .findFirst()
            .orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw badUsage("%s is true or false, not %s".formatted(RESTRICTED, value));
    };
  }

  ArchiveHomes.EngineKind engine() {
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

  ParameterException badUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private static Path beside(@Nullable Path told, String usual) {
    Path home = Path.of(System.getProperty("archive.home", "."));
    return Optional.ofNullable(told).orElse(home.resolve(usual)).toAbsolutePath().normalize();
  }
}
