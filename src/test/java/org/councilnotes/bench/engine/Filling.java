package org.councilnotes.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.Archive;
import org.councilnotes.bench.search.Child;
import org.springframework.util.FileSystemUtils;

/**
 * Imports the same lines into each side, by a process of its own as people do.
 *
 * @param home for what is written beside
 * @param lineage whether the histories of wordings are made, too
 */
record Filling(Path lines, Path home, boolean lineage) {

  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final String MEMORY = "2g";

  /** Matches {@code 40 passages in 1 notes imported in 1.2 s}. */
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d+) passages in \\d+ notes imported in ([0-9.]+) s");

  /** Matches {@code lineage of 75 series in 8.3 s}; not {@code 75 series}. */
  private static final Pattern LINEAGE = Pattern.compile("lineage of \\d+ series in ([0-9.]+) s");

  /**
   * What it cost to fill one side.
   *
   * @param seconds from the first line to the commit
   * @param nodes seconds of processors of the nodes
   * @param lineage seconds, where it was made
   * @param megabytes on disk, of one copy
   */
  record Filled(
      String side,
      long passages,
      double seconds,
      double nodes,
      Optional<Double> lineage,
      double megabytes) {}

  private record Written(long passages, double seconds, Optional<Double> lineage) {}

  Filled embedded(Path index) throws Exception {
    FileSystemUtils.deleteRecursively(index);
    Written written = written(List.of(), List.of("--index", index.toString()));
    return filled("embedded", written, 0, megabytes(index));
  }

  Filled cluster(Nodes nodes) throws Exception {
    double before = nodes.processorSeconds();
    Written written = written(nodes.properties(), List.of());
    double processor = nodes.processorSeconds() - before;
    return filled("three nodes", written, processor, nodes.megabytes());
  }

  private static Filled filled(String side, Written written, double nodes, double megabytes) {
    return new Filled(
        side, written.passages(), written.seconds(), nodes, written.lineage(), megabytes);
  }

  private Written written(List<String> properties, List<String> where) throws Exception {
    Matcher imported = said(lines, "--no-lineage", WRITTEN, properties, where);
    Optional<Double> renewed = Optional.empty();
    if (lineage) {
      Path nothing = home.resolve("nothing.jsonl"); // an import of nothing does what is left to do
      Files.writeString(nothing, "");
      Matcher made = said(nothing, "", LINEAGE, properties, where);
      renewed = Optional.of(Double.valueOf(made.group(1)));
    }
    return new Written(
        Long.parseLong(imported.group(1)), Double.parseDouble(imported.group(2)), renewed);
  }

  private Matcher said(
      Path file, String option, Pattern wanted, List<String> properties, List<String> where)
      throws Exception {
    List<String> command = new ArrayList<>(Child.java(MEMORY, Archive.class, "import"));
    command.addAll(1, properties);
    command.add(file.toString());
    Stream.of(option).filter(one -> !one.isEmpty()).forEach(command::add);
    command.addAll(where);
    try (Child child = Child.start(home, command)) {
      Matcher said = child.await(wanted, PATIENCE);
      child.awaitEnd(PATIENCE);
      return said;
    }
  }

  private static double megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(f -> f.isFile()).mapToLong(f -> f.length()).sum() / 1e6;
    }
  }

  static void print(Filled... sides) {
    System.out.println();
    System.out.println(
        "| import | passages | s | a second | s of the nodes' processors | lineage, s | MB of a"
            + " copy |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Filled side : sides) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f | %.0f | %.0f | %s | %.0f |%n",
          side.side(),
          side.passages(),
          side.seconds(),
          side.passages() / side.seconds(),
          side.nodes(),
          side.lineage().map(seconds -> String.format(Locale.ROOT, "%.1f", seconds)).orElse(""),
          side.megabytes());
    }
  }
}
