package org.councilnotes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.AllHits;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Listing;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.Sort;
import org.councilnotes.search.Versions;
import org.councilnotes.search.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Embedded Lucene and a cluster that hold the same notes give the same answers: on one shard to the
 * last hit, its highlights and its place; on several all but the order of some.
 */
@Tag("engine")
@ExtendWith(ClusterUnderTest.class)
class EnginesAgreeIntegrationTest {

  /**
   * Of lists of hits that may be in another order on several shards: one that lacks a form of a
   * word weighs phrases with it less. The fewer passages a shard has, the more.
   */
  private static final double OTHER_ORDER = 0.15;

  /** Of the queries, one of so many is asked; in the campaign all are. */
  private static final int ONE_OF = Campaign.runs("engine") ? 1 : 3;

  private static ArchiveReader embedded;
  private static ArchiveReader oneShard;
  private static ArchiveReader threeShards;
  private static TestWorld one;
  private static TestWorld three;

  @BeforeAll
  static void hold(TestCluster cluster, @TempDir Path folder) {
    one = TestWorld.in(cluster);
    three = TestWorld.in(cluster, 3);
    IndexHome index = IndexHome.publicWorld(folder);
    Thesaurus thesaurus = Vocabulary.load(SampleArchive.corpus().vocabulary()).thesaurus();
    List<ArchiveWriter> writers =
        Stream.of(index, one.home(), three.home()).map(home -> home.writer(thesaurus)).toList();
    try (ArchiveReader sample = SampleArchive.index().reader()) {
      for (NoteSummary note : sample.notes()) {
        Note whole = sample.note(note.id()).orElseThrow();
        Map<String, Life> lives = sample.lives(note.id());
        writers.forEach(writer -> writer.put(whole, lives));
      }
    }
    writers.forEach(ArchiveWriter::commit);
    writers.forEach(ArchiveWriter::close);
    embedded = index.reader();
    oneShard = one.home().reader();
    threeShards = three.home().reader();
  }

  @AfterAll
  static void clear() {
    List.of(embedded, oneShard, threeShards).forEach(ArchiveReader::close);
    List.of(one, three).forEach(TestWorld::close);
  }

  private static List<String> queries() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EnginesAgreeIntegrationTest.class.getResourceAsStream("/search/relevance.tsv"),
                StandardCharsets.UTF_8))) {
      List<String> queries = new ArrayList<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> queries.add(line.split("\t", 2)[0]));
      return queries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void onOneShardAnswersAreTheSame() {
    for (SearchRequest request : requests()) {
      SearchResult expected = embedded.search(request);
      SearchResult answer = oneShard.search(request);
      assertSameCounts(request, expected, answer);
      assertThat(answer.hits()).as("%s", request).isEqualTo(expected.hits());
    }
  }

  @Test
  void onSeveralShardsAllIsTheSameButTheOrderOfSome() {
    int others = 0;
    List<SearchRequest> requests = requests();
    for (SearchRequest request : requests) {
      SearchResult expected = embedded.search(request);
      SearchResult answer = threeShards.search(request);
      assertSameCounts(request, expected, answer);
      others += answer.hits().equals(expected.hits()) ? 0 : 1;
      if (request.sort() != Sort.RELEVANCE) {
        assertThat(answer.hits()).as("%s", request).isEqualTo(expected.hits());
      }
    }
    System.out.printf(
        "of %d lists of hits on three shards %d are in another order%n", requests.size(), others);
    assertThat(others).isLessThanOrEqualTo((int) (OTHER_ORDER * requests.size()));
  }

  @Test
  void textsFindTheSamePassages() {
    try (AllHits some = embedded.every(SearchRequest.of("seacop"))) {
      some.hits()
          .limit(20)
          .map(hit -> hit.passage().text())
          .forEach(
              text ->
                  assertThat(alike(oneShard, text))
                      .as(text)
                      .containsExactlyInAnyOrderElementsOf(alike(embedded, text)));
    }
  }

  /** Those that are equally alike come in another order, and none of them is cut off. */
  private static List<String> alike(ArchiveReader archive, String text) {
    return archive.alike(text, Words.STANDING, 10_000).stream()
        .map(hit -> hit.passage().id())
        .toList();
  }

  @Test
  void notesAndTheirLivesComeBackAlike() {
    assertThat(threeShards.notes()).isEqualTo(embedded.notes());
    for (NoteSummary note : embedded.notes()) {
      assertThat(threeShards.note(note.id())).isEqualTo(embedded.note(note.id()));
      assertThat(threeShards.lives(note.id())).isEqualTo(embedded.lives(note.id()));
    }
  }

  private static void assertSameCounts(
      SearchRequest request, SearchResult expected, SearchResult answer) {
    assertThat(answer.total()).as("%s", request).isEqualTo(expected.total());
    assertThat(answer.advice()).as("%s", request).isEqualTo(expected.advice());
    assertThat(answer.facets()).as("%s", request).isEqualTo(expected.facets());
  }

  private static List<SearchRequest> requests() {
    Random random = new Random(3);
    List<String> queries = queries();
    return IntStream.iterate(0, i -> i < queries.size(), i -> i + ONE_OF)
        .mapToObj(queries::get)
        .flatMap(query -> requests(query, random).stream())
        .toList();
  }

  private static List<SearchRequest> requests(String query, Random random) {
    List<SearchRequest> requests = new ArrayList<>();
    for (Grouping grouping : Grouping.values()) {
      requests.add(
          SearchRequest.of(query).listed(new Listing(Sort.RELEVANCE, grouping, new Span(1, 20))));
    }
    Filters filters = Filters.NONE.with(Facet.COUNTRY, "BO").with(Facet.COUNTRY, "PE");
    List<Sort> sorts = List.of(Sort.values());
    Sort sort = sorts.get(random.nextInt(sorts.size()));
    requests.add(
        SearchRequest.of(query, filters)
            .listed(new Listing(sort, Grouping.WORDINGS, new Span(2, 5))));
    requests.add(
        SearchRequest.of(query, Filters.NONE.with(Facet.LANGUAGE, "fr").over(Versions.ALL)));
    return requests;
  }
}
