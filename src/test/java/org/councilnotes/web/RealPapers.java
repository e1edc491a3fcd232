package org.councilnotes.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.lucene.LuceneArchiveHome;

/**
 * The real papers that lie beside the repository, read by a real run and served. Those marked
 * LIMITE are among them and are refused.
 */
final class RealPapers {

  private static final List<Path> FOLDERS =
      List.of(Path.of("..", "shared", "notes"), Path.of("..", "shared", "real"));

  private RealPapers() {}

  /**
   * Copies the PDFs and reads them; the test that asks is skipped where there are none.
   *
   * @param folder for copies and index
   * @param largest the size in bytes of the largest that is taken: long ones take minutes
   */
  static CorpusSite serve(Path folder, long largest) throws IOException {
    List<Path> papers = papers(largest);
    assumeTrue(!papers.isEmpty(), "no real papers beside the repository");
    Corpus corpus = new Corpus(folder.resolve("corpus"));
    Path notes = Files.createDirectories(corpus.root().resolve("notes"));
    for (Path paper : papers) {
      Files.copy(paper, notes.resolve(paper.getFileName()));
    }
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    SampleArchive.ingest(corpus, index);
    return new CorpusSite(corpus, index);
  }

  private static List<Path> papers(long largest) throws IOException {
    List<Path> papers = new ArrayList<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> isPdf(file, largest)).sorted().forEach(papers::add);
        }
      }
    }
    return papers;
  }

  private static boolean isPdf(Path file, long largest) {
    return file.toString().endsWith(".pdf") && file.toFile().length() <= largest;
  }
}
