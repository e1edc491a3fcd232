package org.councilnotes.bench.meaning;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.bench.BeirCollection;
import org.councilnotes.bench.Gain;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.fusion.MeaningSearch;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.meaning.vector.VectorSearch;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;

/**
 * Search by words beside search with meaning, on collections with judged questions, each through
 * the product: nDCG@10 by words (and, where these find fewer than ten, by fewer words, as a reader
 * asks next), by any of the words, with meaning, and by vectors alone; milliseconds of the
 * processor for a query by words and with meaning; and the room of the vectors.
 */
record FusionContest(ArchiveReader world, SentenceNeighbours vectors) {

  private static final int DEPTH = 10;
  private static final int MOST_WORDS = 200;
  private static final int SENTENCES = 100;
  private static final double MILLION = 1e6;

  private interface Way {
    List<String> best(String query);
  }

  static void run(Path kept, String... folders) throws IOException {
    SentenceEmbedder embedder = MeaningBench.embedder();
    System.out.printf(
        "%-12s %9s %8s %8s %8s %8s %8s %8s %8s %7s%n",
        "collection",
        "documents",
        "queries",
        "words",
        "any word",
        "meaning",
        "vectors",
        "ms words",
        "ms both",
        "MB");
    for (String folder : folders) {
      CollectionArchive archive =
          CollectionArchive.of(BeirCollection.read(Path.of(folder)), kept, embedder);
      try (LuceneArchiveReader world = archive.open();
          VectorSearch vectors = new VectorSearch(archive.vectors(), embedder)) {
        new FusionContest(world, vectors).run(archive);
      }
    }
  }

  private void run(CollectionArchive archive) {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("words", this::byWords);
    ways.put("any", this::byAnyWord);
    ways.put("meaning", this::withMeaning);
    ways.put("vectors", this::byVectors);
    BeirCollection collection = archive.collection();
    collection.queries().values().stream()
        .map(FusionContest::begin)
        .limit(60)
        .forEach(this::withMeaning); // warm up
    List<Object> row =
        new ArrayList<>(
            List.of(collection.name(), collection.texts().size(), collection.queries().size()));
    List<Object> times = new ArrayList<>();
    ways.forEach(
        (_, way) -> {
          long start = processorTime();
          row.add(ndcg(way, collection));
          times.add((processorTime() - start) / MILLION / collection.queries().size());
        });
    row.add(times.get(0));
    row.add(times.get(2));
    row.add(archive.vectors().contents().bytes() / MILLION);
    System.out.printf("%-12s %9d %8d %8.4f %8.4f %8.4f %8.4f %8.1f %8.1f %7.1f%n", row.toArray());
  }

  /** Of all threads, in nanoseconds: other work on the machine does not change it much. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double ndcg(Way way, BeirCollection collection) {
    double sum = 0;
    for (Map.Entry<String, String> query : collection.queries().entrySet()) {
      Map<String, Integer> grades = collection.judged().get(query.getKey());
      sum += Gain.ndcg(way.best(begin(query.getValue())), grades, DEPTH);
    }
    return sum / collection.queries().size();
  }

  /** A longer question is refused, and is asked by its first words. */
  private static String begin(String query) {
    return Arrays.stream(query.split(" ", -1)).limit(MOST_WORDS).collect(Collectors.joining(" "));
  }

  private List<String> byWords(String query) {
    SearchRequest request = SearchRequest.of(query);
    Set<String> ids = new LinkedHashSet<>(ids(world.search(request)));
    Optional<QueryExpression> fewer = request.query().relaxed();
    while (ids.size() < DEPTH && fewer.isPresent()) {
      ids.addAll(ids(world.searchExactly(request.withQuery(fewer.get()))));
      fewer = fewer.get().relaxed();
    }
    return List.copyOf(ids);
  }

  private List<String> byAnyWord(String query) {
    SearchRequest request = SearchRequest.of(query);
    List<QueryExpression> words = request.query().wantedParts().toList();
    return ids(world.searchExactly(request.withQuery(new QueryExpression.Most(words, 1))));
  }

  private List<String> withMeaning(String query) {
    WidenedSearch widened = new MeaningSearch(world, vectors).widen(SearchRequest.of(query));
    return ids(widened.answer(widened.request(), world));
  }

  private List<String> byVectors(String query) {
    return vectors.nearest(query, SENTENCES).stream()
        .map(SentenceMatch::note)
        .distinct()
        .limit(DEPTH)
        .toList();
  }

  private static List<String> ids(SearchResult found) {
    return found.hits().stream().map(hit -> hit.note().id()).toList();
  }
}
