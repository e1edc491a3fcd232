package org.councilnotes.bench.meaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.onnx.ComponentFolder;
import org.councilnotes.meaning.onnx.OnnxSentenceEmbedder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorSearch;

/**
 * What the component of meaning finds and costs: sentences in other words, and time and memory. The
 * component must be on, and the vectors of the index made.
 */
final class MeaningBench {

  private MeaningBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      usage();
    }
    Path index = Path.of(args[1]);
    String[] files = Arrays.copyOfRange(args, 2, args.length);
    switch (args[0]) {
      case "sentences" -> sentences(index, files);
      case "cost" -> cost(index);
      case "search" -> FusionContest.run(index, files);
      case "queries" -> queries(index, files);
      default -> usage();
    }
  }

  private static void usage() {
    System.err.println(
        """
        usage: bench meaning sentences INDEX FILE...  how often a text finds its sentence
               bench meaning cost INDEX               time and memory
               bench meaning queries INDEX FILE...    search by words and with meaning
               bench meaning search KEPT DIR...       the same on collections with judged questions
        FILE: a text, a tab and the sentence that it should find, a line each; without a sentence
        where it should find none; for queries a number, a tab, the query, a tab and ID=GRADE of
        passages, with blanks between. KEPT: a folder where indexes and vectors of collections are
        kept; DIR: a collection in the layout of BEIR\
        """);
    System.exit(2);
  }

  /** A model that is loaded from where the launcher has it. */
  static SentenceEmbedder embedder() {
    return new OnnxSentenceEmbedder(
        ComponentFolder.ofProcess()
            .filter(ComponentFolder::isOn)
            .orElseGet(() -> new ComponentFolder(Path.of("meaning").toAbsolutePath())));
  }

  private static void sentences(Path index, String... files) throws IOException {
    try (LuceneArchiveReader world = LuceneArchiveHome.publicWorld(index).requiredReader();
        VectorSearch vectors = new VectorSearch(VectorFolder.ofPublicWorld(index), embedder())) {
      for (String file : files) {
        new SentenceContest(world, vectors).run(Path.of(file));
      }
    }
  }

  private static void queries(Path index, String... files) throws IOException {
    try (LuceneArchiveReader world = LuceneArchiveHome.publicWorld(index).requiredReader();
        VectorSearch vectors = new VectorSearch(VectorFolder.ofPublicWorld(index), embedder())) {
      for (String file : files) {
        new QueryContest(world, vectors).run(Path.of(file));
      }
    }
  }

  private static void cost(Path index) throws IOException {
    try (LuceneArchiveReader world = LuceneArchiveHome.publicWorld(index).requiredReader()) {
      new MeaningCost(world, VectorFolder.ofPublicWorld(index)).run();
    }
  }
}
