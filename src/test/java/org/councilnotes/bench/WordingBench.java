package org.councilnotes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.draft.EarlierWordings;
import org.councilnotes.draft.Formulation;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;

/**
 * How well half-remembered sentences are found: {@code ./archive bench wording INDEX TABLE}. A line
 * of the table is a paraphrase, a tab, and the sentence that it says in other words. Counts how
 * often that sentence comes first, and among the first three.
 */
public final class WordingBench {

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}[.)]\\s+");
  private static final int FEW = 3;

  private record Row(String paraphrase, String sentence) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1]);
    }

    /** Position of the wording, from 1; {@link Integer#MAX_VALUE} where it was not found. */
    int rank(ArchiveReader world) {
      List<Formulation> found = EarlierWordings.of(paraphrase, world).formulations();
      String wanted = key(sentence);
      for (int i = 0; i < found.size(); i++) {
        String key = key(found.get(i).text());
        if (key.contains(wanted) || wanted.contains(key)) {
          return i + 1;
        }
      }
      return Integer.MAX_VALUE;
    }

    private static String key(String text) {
      return OTHER.matcher(NUMBER.matcher(text).replaceFirst("")).replaceAll("");
    }
  }

  private WordingBench() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: ./archive bench wording INDEX TABLE");
      System.exit(2);
    }
    List<Row> rows;
    try (Stream<String> lines = Files.lines(Path.of(arguments[1]))) {
      rows = lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Row::of).toList();
    }
    try (ArchiveReader world = LuceneArchiveHome.publicWorld(Path.of(arguments[0])).reader()) {
      List<Integer> ranks = rows.stream().map(row -> row.rank(world)).toList();
      long first = ranks.stream().filter(rank -> rank == 1).count();
      long few = ranks.stream().filter(rank -> rank <= FEW).count();
      System.out.printf(
          "%d paraphrases: %d first, %d in the first three%n", rows.size(), first, few);
    }
  }
}
