package org.councilnotes.bench.meaning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.EarlierWordings;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.near.NearWordings;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.store.ArchiveReader;

/**
 * How often a text finds the sentence that it says in other words: first, and among the first three
 * wordings. By words, by meaning, and in either of the two lists that a reader sees.
 */
record SentenceContest(ArchiveReader world, SentenceNeighbours vectors) {

  /** Not found. */
  private static final int NOWHERE = Integer.MAX_VALUE;

  private static final int FEW = 3;

  private record Row(String text, String sentence) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells.length > 1 ? NormalizedWording.keyOf(cells[1]) : "");
    }

    boolean isUnanswerable() {
      return sentence.isEmpty();
    }
  }

  void run(Path file) throws IOException {
    List<Row> rows =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Row::of)
            .toList();
    List<Integer> words = new ArrayList<>();
    List<Integer> meaning = new ArrayList<>();
    int answered = 0;
    for (Row row : rows) {
      NearWordings near = NearWordings.of(row.text(), vectors, world);
      if (row.isUnanswerable()) {
        answered += near.wordings().isEmpty() ? 0 : 1;
      } else {
        words.add(rank(row, byWords(row)));
        meaning.add(rank(row, near.wordings().stream().map(w -> w.uses()).toList()));
      }
    }
    print(file, words, meaning);
    System.out.printf(
        "  %d texts without an answer: %d have something near%n",
        rows.size() - words.size(), answered);
  }

  private List<List<WordingUse>> byWords(Row row) {
    return EarlierWordings.of(row.text(), world).formulations().stream()
        .map(found -> found.uses())
        .toList();
  }

  private static void print(Path file, List<Integer> words, List<Integer> meaning) {
    List<Integer> either =
        IntStream.range(0, words.size())
            .mapToObj(i -> Math.min(words.get(i), meaning.get(i)))
            .toList();
    System.out.printf("%s: %d texts%n", file.getFileName(), words.size());
    System.out.printf("  %-8s %8s %10s%n", "", "first", "in three");
    print("words", words);
    print("meaning", meaning);
    print("either", either);
  }

  private static void print(String name, List<Integer> ranks) {
    System.out.printf("  %-8s %8d %10d%n", name, within(1, ranks), within(FEW, ranks));
  }

  private static long within(int most, List<Integer> ranks) {
    return ranks.stream().filter(rank -> rank <= most).count();
  }

  /** Position of the first wording that is used in a passage with the sentence, from 1. */
  private static int rank(Row row, List<List<WordingUse>> wordings) {
    for (int i = 0; i < wordings.size(); i++) {
      if (wordings.get(i).stream().anyMatch(use -> hasSentence(use, row))) {
        return i + 1;
      }
    }
    return NOWHERE;
  }

  private static boolean hasSentence(WordingUse use, Row row) {
    return NormalizedWording.keyOf(use.passage().text()).contains(row.sentence());
  }
}
