package org.councilnotes.bench.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast passages are imported and found: {@code ./archive bench search [SIZE...] [--bench DIR]
 * [--rounds N]}. A size counts documents, of forty passages each. Beside the archive stand Lucene
 * with nothing around it and, where it is to be had, Solr; all get the same passages and the same
 * queries, in turn, each in a process of its own. Prints tables in Markdown.
 */
public final class SearchBench {

  /** What each process gets. */
  static final String MEMORY = "2g";

  private static final List<Integer> SIZES = List.of(1000, 10_000);
  private static final int ROUNDS = 3;

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    List<Integer> sizes = new ArrayList<>();
    Path folder = Path.of("target", "bench", "search");
    int rounds = ROUNDS;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--bench" -> folder = Path.of(arguments[++i]);
        case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
        default -> sizes.add(Integer.valueOf(arguments[i]));
      }
    }
    run(sizes.isEmpty() ? SIZES : sizes, Files.createDirectories(folder).toAbsolutePath(), rounds);
  }

  private static void run(List<Integer> sizes, Path folder, int rounds) throws Exception {
    Optional<Solr> solr = Solr.in(folder.resolve("solr"));
    for (int size : sizes) {
      Path lines = Generator.corpus(folder, size);
      Path home = folder.resolve("size-" + size);
      System.out.printf("%n### %d documents%n", size);
      new ImportContest(lines, home, solr).run(rounds);
      new Agreement(home).print();
      new SearchContest(home, solr).run(rounds);
    }
  }
}
