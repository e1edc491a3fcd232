package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.index.IndexHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where corpus and index lie: beside the launcher, unless told otherwise. */
final class Places {

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

  IndexHome index() {
    return IndexHome.publicWorld(beside(index, "index"));
  }

  private static Path beside(@Nullable Path told, String usual) {
    Path home = Path.of(System.getProperty("archive.home", "."));
    return Optional.ofNullable(told).orElse(home.resolve(usual)).toAbsolutePath().normalize();
  }
}
