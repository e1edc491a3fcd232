package org.councilnotes.bench.meaning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.bench.Gain;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.fusion.MeaningSearch;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;

/**
 * Queries of an archive in other words than those of its notes: by words and with meaning, nDCG@10
 * and how many find something relevant among the first ten.
 */
record QueryContest(ArchiveReader world, SentenceNeighbours vectors) {

  private static final int DEPTH = 10;

  /** A query with the grades of passages, by their ids. */
  private record Judged(String query, Map<String, Integer> grades) {

    static Judged of(String line) {
      String[] cells = line.split("\t", -1);
      Map<String, Integer> grades =
          Arrays.stream(cells[2].strip().split("\\s+", -1))
              .map(one -> one.split("=", -1))
              .collect(
                  Collectors.toMap(
                      one -> one[0],
                      one -> Integer.valueOf(one[1]),
                      Math::max,
                      LinkedHashMap::new));
      return new Judged(cells[1], grades);
    }
  }

  void run(Path file) throws IOException {
    List<Judged> queries =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> line.split("\t", -1).length > 2 && !line.startsWith("#"))
            .map(Judged::of)
            .toList();
    System.out.printf("%s: %d queries%n", file.getFileName(), queries.size());
    System.out.printf("  %-8s %8s %12s%n", "", "nDCG@10", "in first ten");
    print("words", queries, request -> world.search(request));
    print("meaning", queries, this::withMeaning);
  }

  private SearchResult withMeaning(SearchRequest request) {
    WidenedSearch widened = new MeaningSearch(world, vectors).widen(request);
    return widened.answer(widened.request(), world);
  }

  private static void print(
      String name, List<Judged> queries, Function<SearchRequest, SearchResult> search) {
    double sum = 0;
    int found = 0;
    for (Judged judged : queries) {
      List<String> ids =
          search.apply(SearchRequest.of(judged.query())).hits().stream()
              .map(hit -> hit.passage().id())
              .limit(DEPTH)
              .toList();
      sum += Gain.ndcg(ids, judged.grades(), DEPTH);
      found += ids.stream().anyMatch(judged.grades()::containsKey) ? 1 : 0;
    }
    System.out.printf("  %-8s %8.4f %12d%n", name, sum / queries.size(), found);
  }
}
