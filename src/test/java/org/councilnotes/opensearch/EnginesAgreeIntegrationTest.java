package org.councilnotes.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.councilnotes.Campaign;
import org.councilnotes.SampleArchive;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.query.VersionScope;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchResult;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Embedded Lucene and a cluster that hold the same notes give the same answers: on one shard to the
 * last hit, its highlights and its place; on several all but the order of some.
 */
@Tag("engine")
class EnginesAgreeIntegrationTest {

  /**
   * Of lists of hits that may be in another order on several shards: one that lacks a form of a
   * word weighs phrases with it less. The fewer passages a shard has, the more.
   */
  private static final double OTHER_ORDER = 0.15;

  /** Of the queries, one of so many is asked; in the campaign all are. */
  private static final int ONE_OF = Campaign.runs("engine") ? 1 : 10;

  /** All shards may lie on one node, and each takes ten seconds of a processor to start. */
  private static final int NODES = Campaign.runs("engine") ? 3 : 1;

  private static final int MOST_TRIES = 3;

  private static TestCluster cluster;
  private static ArchiveReader embedded;
  private static ArchiveReader oneShard;
  private static ArchiveReader threeShards;
  private static TestWorld one;
  private static TestWorld three;

  @BeforeAll
  static void hold(@TempDir Path folder) {
    cluster = TestCluster.start(NODES);
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder);
    write(index);
    one = written(1);
    three = written(3);
    embedded = index.reader();
    oneShard = one.home().reader();
    threeShards = three.home().reader();
  }

  /** The sample notes in a world in which each document was written once, as in Lucene. */
  private static TestWorld written(int shards) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      TestWorld world = TestWorld.in(cluster, shards);
      write(world.home());
      if (!world.holdsRewrittenDocuments()) {
        return world;
      }
      world.close();
    }
    throw new AssertionError("the cluster was sent some documents twice, each time");
  }

  private static void write(ArchiveHome home) {
    Thesaurus thesaurus =
        Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder()).thesaurus();
    try (ArchiveReader sample = SampleArchive.index().reader();
        ArchiveWriter writer = home.writer(thesaurus)) {
      for (NoteSummary note : sample.notes()) {
        writer.put(sample.note(note.id()).orElseThrow(), sample.wordingHistories(note.id()));
      }
      writer.commit();
    }
  }

  @AfterAll
  static void clear() {
    List.of(embedded, oneShard, threeShards).forEach(ArchiveReader::close);
    List.of(one, three).forEach(TestWorld::close);
    cluster.close();
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
      if (request.sort() != HitOrder.RELEVANCE) {
        assertThat(answer.hits()).as("%s", request).isEqualTo(expected.hits());
      }
    }
    System.out.printf(
        "of %d lists of hits on three shards %d are in another order%n", requests.size(), others);
    assertThat(others).isLessThanOrEqualTo((int) (OTHER_ORDER * requests.size()));
  }

  @Test
  void textsFindTheSamePassages() {
    try (HitStream some = embedded.streamExactly(SearchRequest.of("seacop"))) {
      some.hits()
          .limit(20)
          .map(hit -> hit.passage().text())
          .forEach(
              text -> assertThat(alike(oneShard, text)).as(text).isEqualTo(alike(embedded, text)));
    }
  }

  private static List<String> alike(ArchiveReader archive, String text) {
    return archive.similar(text, WordScope.STANDING, 10_000).stream()
        .map(hit -> hit.passage().id())
        .toList();
  }

  @Test
  void notesAndTheirLivesComeBackAlike() {
    assertThat(threeShards.notes()).isEqualTo(embedded.notes());
    for (NoteSummary note : embedded.notes()) {
      assertThat(threeShards.note(note.id())).isEqualTo(embedded.note(note.id()));
      assertThat(threeShards.wordingHistories(note.id()))
          .isEqualTo(embedded.wordingHistories(note.id()));
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
    for (HitGrouping grouping : HitGrouping.values()) {
      requests.add(
          SearchRequest.of(query)
              .withListing(new ResultPageRequest(HitOrder.RELEVANCE, grouping, new Span(1, 20))));
    }
    Filters filters = Filters.NONE.with(Facet.COUNTRY, "BO").with(Facet.COUNTRY, "PE");
    List<HitOrder> sorts = List.of(HitOrder.values());
    HitOrder sort = sorts.get(random.nextInt(sorts.size()));
    requests.add(
        SearchRequest.of(query, filters)
            .withListing(new ResultPageRequest(sort, HitGrouping.WORDINGS, new Span(2, 5))));
    requests.add(
        SearchRequest.of(
            query, Filters.NONE.with(Facet.LANGUAGE, "fr").withVersions(VersionScope.ALL)));
    return requests;
  }
}
