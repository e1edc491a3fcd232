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
      default -> usage();
    }
  }

  private static void usage() {
    System.err.println(
        """
        usage: bench meaning sentences INDEX FILE...  how often a text finds its sentence
               bench meaning cost INDEX               time and memory
        FILE: a text, a tab and the sentence that it should find, a line each; without a sentence
        where it should find none\
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

  private static void cost(Path index) throws IOException {
    try (LuceneArchiveReader world = LuceneArchiveHome.publicWorld(index).requiredReader()) {
      new MeaningCost(world, VectorFolder.ofPublicWorld(index)).run();
    }
  }
}
