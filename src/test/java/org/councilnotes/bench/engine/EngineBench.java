package org.councilnotes.bench.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.bench.search.Generator;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.store.ArchiveReader;

/**
 * The same archive in a folder and on three real nodes of this machine: {@code ./archive bench
 * engine [--passages N] [--lineage] [--merge] [--filled] [--rounds N] [--port N] [--bench DIR]}.
 * Both are given the same generated passages and asked the same; first it is counted how often they
 * answer differently, with {@code --merge} once more when nothing counts that was written over.
 * With {@code --filled} they are asked what an earlier run has left. Prints tables in Markdown.
 */
public final class EngineBench {

  private static final int PASSAGES_OF_A_DOCUMENT = 40;

  private final Path folder;
  private final int documents;
  private final Options options;

  /** What is told on the command line. */
  private record Options(
      int passages,
      boolean lineage,
      boolean merge,
      boolean filled,
      int rounds,
      int port,
      Path folder) {

    static Options of(String[] arguments) {
      int passages = 400_000;
      boolean lineage = false;
      boolean merge = false;
      boolean filled = false;
      int rounds = 3;
      int port = 9231;
      Path folder = Path.of("target", "bench", "engine");
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--passages" -> passages = Integer.parseInt(arguments[++i]);
          case "--lineage" -> lineage = true;
          case "--merge" -> merge = true;
          case "--filled" -> filled = true;
          case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
          case "--port" -> port = Integer.parseInt(arguments[++i]);
          case "--bench" -> folder = Path.of(arguments[++i]);
          default -> throw new IllegalArgumentException("no option " + arguments[i]);
        }
      }
      return new Options(passages, lineage, merge, filled, rounds, port, folder.toAbsolutePath());
    }
  }

  private EngineBench(Options options) {
    this.options = options;
    this.folder = options.folder();
    this.documents = Math.max(1, options.passages() / PASSAGES_OF_A_DOCUMENT);
  }

  public static void main(String[] arguments) throws Exception {
    new EngineBench(Options.of(arguments)).run();
  }

  private void run() throws Exception {
    Path index = folder.resolve("embedded");
    try (Nodes nodes = Nodes.start(folder.resolve("nodes"), options.port(), options.filled())) {
      System.out.printf("%n### %d documents%n", documents);
      sayLoad();
      if (!options.filled()) {
        fill(index, nodes);
      }
      List<Asks> asks = Asks.kinds();
      if (options.merge()) {
        compare(asks, index, nodes);
        merge(LuceneArchiveHome.publicWorld(index).world());
        nodes.merge();
        System.out.printf("%nMerged to one segment, and asked again:%n");
      }
      try (ArchiveReader embedded = LuceneArchiveHome.publicWorld(index).reader();
          ArchiveReader cluster = OpenSearchArchiveHome.publicWorld(nodes.settings()).reader()) {
        Sameness.print(asks, embedded, cluster);
        new Times(asks, options.rounds()).print(embedded, cluster);
      }
      sayLoad();
      System.out.println(nodes.state());
    }
  }

  private void fill(Path index, Nodes nodes) throws Exception {
    Path lines = Generator.corpus(Files.createDirectories(folder), documents);
    Filling filling = new Filling(lines, folder, options.lineage());
    Filling.print(filling.embedded(index), filling.cluster(nodes));
    sayLoad();
  }

  private static void compare(List<Asks> asks, Path index, Nodes nodes) {
    try (ArchiveReader embedded = LuceneArchiveHome.publicWorld(index).reader();
        ArchiveReader cluster = OpenSearchArchiveHome.publicWorld(nodes.settings()).reader()) {
      Sameness.print(asks, embedded, cluster);
    }
  }

  private static void merge(Path world) throws IOException {
    try (Directory directory = FSDirectory.open(world);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.forceMerge(1);
    }
  }

  /** What is measured on a machine with other work is no more than an upper bound. */
  private static void sayLoad() {
    System.out.printf(
        Locale.ROOT,
        "%nLoad of the machine: %.1f, processors: %d.%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }
}
