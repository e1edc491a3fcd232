package org.councilnotes.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.Archive;

/** Fills an index of each kind with the same passages, in turn, anew in every round. */
record ImportContest(Path lines, Path home, Optional<Solr> solr) {

  private static final Duration PATIENCE = Duration.ofHours(1);

  /** Matches {@code 40 passages in 1.25 s} and {@code 40 passages in 1 notes imported in 1.2 s}. */
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d+) passages in (?:\\d+ notes imported in )?([0-9.]+) s");

  /** Matches {@code lineage of 75 series in 8.3 s}; not {@code 75 series}. */
  private static final Pattern LINEAGE = Pattern.compile("lineage of (\\d+) series in ([0-9.]+) s");

  static Path ofArchive(Path home) {
    return home.resolve("archive");
  }

  static Path ofLucene(Path home) {
    return home.resolve("lucene");
  }

  static Path ofSolr(Path home) {
    return home.resolve("solr");
  }

  private interface Filling {
    Child start(Path index) throws IOException;
  }

  private record Side(String name, Path index, Filling filling, List<Double> rates) {}

  void run(int rounds) throws Exception {
    List<Side> sides = new ArrayList<>();
    sides.add(new Side("bare Lucene", ofLucene(home), this::lucene, new ArrayList<>()));
    sides.add(new Side("archive", ofArchive(home), this::archive, new ArrayList<>()));
    solr.ifPresent(
        peer ->
            sides.add(
                new Side(
                    "Solr", ofSolr(home), index -> peer.load(index, lines), new ArrayList<>())));
    for (int round = 0; round < rounds; round++) {
      for (Side side : sides) {
        delete(side.index());
        try (Child filling = side.filling().start(side.index())) {
          side.rates().add(rate(filling.await(WRITTEN, PATIENCE)));
          filling.awaitEnd(PATIENCE);
        }
      }
    }
    print(sides);
    lineage();
  }

  private static double rate(Matcher written) {
    return Long.parseLong(written.group(1)) / Double.parseDouble(written.group(2));
  }

  private Child lucene(Path index) throws IOException {
    return Child.start(
        home,
        Child.java(SearchBench.MEMORY, BareLuceneIndex.class, lines.toString(), index.toString()));
  }

  /** Its lineage is timed apart. */
  private Child archive(Path index) throws IOException {
    return Child.start(
        home,
        Child.java(
            SearchBench.MEMORY,
            Archive.class,
            "import",
            lines.toString(),
            "--no-lineage",
            "--index",
            index.toString()));
  }

  /** An import of nothing does what is left to do. */
  private void lineage() throws Exception {
    Path nothing = home.resolve("nothing.jsonl");
    Files.writeString(nothing, "");
    try (Child renewing =
        Child.start(
            home,
            Child.java(
                SearchBench.MEMORY,
                Archive.class,
                "import",
                nothing.toString(),
                "--index",
                ofArchive(home).toString()))) {
      Matcher said = renewing.await(LINEAGE, PATIENCE);
      System.out.printf(
          "%nLineage of %s series, timed apart: %s s.%n", said.group(1), said.group(2));
      renewing.awaitEnd(PATIENCE);
    }
  }

  private static void print(List<Side> sides) throws IOException {
    double bare = median(sides.getFirst().rates());
    System.out.printf("%n| import | passages a second | of bare Lucene | MB on disk |%n");
    System.out.println("|---|---|---|---|");
    for (Side side : sides) {
      List<Double> sorted = side.rates().stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f (%.0f to %.0f) | %.2f | %.0f |%n",
          side.name(),
          median(sorted),
          sorted.getFirst(),
          sorted.getLast(),
          median(sorted) / bare,
          megabytes(side.index()));
    }
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().toList().get(rates.size() / 2);
  }

  private static double megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(f -> f.isFile()).mapToLong(f -> f.length()).sum() / 1e6;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
