package org.councilnotes.bench.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorSearch;
import org.councilnotes.store.ArchiveReader;

/** What vectors cost: loading, each sentence, each query, memory, and room on the disk. */
record MeaningCost(ArchiveReader world, VectorFolder vectors) {

  private static final int SENTENCES = 500;
  private static final int QUERIES = 100;
  private static final double MILLION = 1e6;

  /** The memory of this process, by the kernel, in kB. */
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  void run() throws IOException {
    List<String> sentences = sentences();
    double before = resident();
    SentenceEmbedder embedder = MeaningBench.embedder();
    long start = System.nanoTime();
    int size = embedder.dimension();
    System.out.printf("loaded in %.0f ms, %d numbers a vector%n", milliseconds(start), size);
    start = System.nanoTime();
    sentences.forEach(embedder::ofSentence);
    System.out.printf(
        "%d sentences: %.0f a second%n",
        sentences.size(), 1000 * sentences.size() / milliseconds(start));
    try (VectorSearch search = new VectorSearch(vectors, embedder)) {
      List<Double> times = new ArrayList<>();
      for (String sentence : sentences.subList(0, Math.min(QUERIES, sentences.size()))) {
        long asked = System.nanoTime();
        search.nearest(sentence, 60);
        times.add(milliseconds(asked));
      }
      times.sort(null);
      System.out.printf(
          "%d queries: median %.1f ms, 95th percentile %.1f ms%n",
          times.size(), times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }
    System.out.printf("resident: %.0f MB more than before%n", resident() - before);
    SentenceVectors.Contents held = vectors.contents();
    System.out.printf(
        "index: %d sentences of %d notes, %.1f MB%n",
        held.sentences(), held.notes(), held.bytes() / MILLION);
  }

  private List<String> sentences() {
    return world.notes().stream()
        .flatMap(note -> world.note(note.id()).stream())
        .flatMap(note -> SentenceText.in(note).stream())
        .map(SentenceText::text)
        .distinct()
        .limit(SENTENCES)
        .toList();
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) / MILLION;
  }

  /** In MB; 0 where the system does not tell. */
  private static double resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.notExists(status)) {
      return 0;
    }
    Matcher found = RESIDENT.matcher(Files.readString(status));
    return found.find() ? Long.parseLong(found.group(1)) / 1000.0 : 0;
  }
}
