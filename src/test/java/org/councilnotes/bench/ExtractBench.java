package org.councilnotes.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.councilnotes.bench.BenchCorpus.Format;

/**
 * How fast files are read and ingested, beside Tika and Lucene alone: {@code ./archive bench
 * extract [NOTES [ROUNDS]]}. {@code docs/benchmarks.md} tells what is measured.
 */
public final class ExtractBench {

  private final BenchCorpus corpus;
  private final int rounds;

  private ExtractBench(BenchCorpus corpus, int rounds) {
    this.corpus = corpus;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    int notes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
    new ExtractBench(new BenchCorpus(Path.of("target", "bench", "extract-" + notes), notes), rounds)
        .run();
  }

  private void run() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%d files of each format; seconds of the first round, then of %d rounds of warm sides%n"
            + "%-8s %-24s %7s %18s %7s%n",
        corpus.notes(),
        rounds,
        "",
        "",
        "median",
        "range",
        "CPU");
    try (TextReader tika = new TikaInProcess()) {
      extract(tika);
      ingest(tika);
    }
  }

  /** One reader of each kind reads all formats, as in an archive that holds them all. */
  private void extract(TextReader tika) throws Exception {
    try (TextReader archive = new ArchiveReading()) {
      for (Format format : Format.values()) {
        assertSameWords(tika, archive, corpus.files(format));
        Contest.warm(format.name(), sides(format, tika, archive));
      }
      System.out.println();
      for (Format format : Format.values()) {
        Contest contest = Contest.run(format.name(), sides(format, tika, archive), rounds);
        contest.print();
        ratio(List.of(tika.name()), archive.name(), contest);
      }
    }
  }

  private List<Side> sides(Format format, TextReader tika, TextReader archive) throws IOException {
    List<Path> files = corpus.files(format);
    return List.of(tika.over(files), archive.over(files));
  }

  /** By the first files: a reader that loses words would win. */
  private static void assertSameWords(TextReader one, TextReader other, List<Path> files)
      throws Exception {
    for (Path file : files.subList(0, Math.min(20, files.size()))) {
      if (!one.words(file).equals(other.words(file))) {
        throw new IllegalStateException("the readers give other words of " + file);
      }
    }
  }

  private void ingest(TextReader tika) throws Exception {
    List<Path> files = corpus.files(Format.PDF);
    Path folder = corpus.folder().resolve(Format.PDF.ending());
    try (IngestSides sides = new IngestSides(folder, corpus.folder().resolve("index"))) {
      Side lucene = sides.lucene(files);
      Side ingest = sides.ingest();
      List<Side> all = List.of(tika.over(files), lucene, ingest);
      Contest.warm("ingest", all);
      Contest contest = Contest.run("ingest", all, rounds);
      contest.print();
      ratio(List.of(tika.name(), lucene.name()), ingest.name(), contest);
    }
  }

  /** Documents a second of a side, as a share of those of the others one after the other. */
  private static void ratio(List<String> others, String side, Contest contest) {
    double wall = others.stream().mapToDouble(contest::wall).sum() / contest.wall(side);
    double processor =
        others.stream().mapToDouble(contest::processor).sum() / contest.processor(side);
    System.out.printf(
        Locale.ROOT,
        "%8s %s: %.0f %% of %s (%.0f %% by CPU)%n%n",
        "",
        side,
        100 * wall,
        String.join(" and ", others),
        100 * processor);
  }
}
