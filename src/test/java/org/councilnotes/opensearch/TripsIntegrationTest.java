package org.councilnotes.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.councilnotes.KeysAsNames;
import org.councilnotes.SampleArchive;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many requests an answer takes, one after the other, where the words and the notes have been
 * asked for before: what a snapshot tells of them is kept as long as it is the newest.
 */
@Tag("campaign")
@Tag("engine")
@ExtendWith(ClusterUnderTest.class)
class TripsIntegrationTest {

  private static final Filters BOTH =
      Filters.NONE.with(Facet.COUNTRY, "BO").with(Facet.COUNTRY, "PE");

  private static TestWorld world;
  private static ArchiveReader reader;

  @BeforeAll
  static void hold(TestCluster cluster) {
    world = TestWorld.in(cluster, 3);
    try (ArchiveReader sample = SampleArchive.index().reader();
        ArchiveWriter writer =
            world
                .home()
                .writer(
                    Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder())
                        .thesaurus())) {
      for (NoteSummary note : sample.notes()) {
        writer.put(sample.note(note.id()).orElseThrow(), sample.wordingHistories(note.id()));
      }
      writer.commit();
    }
    reader = world.home().reader();
  }

  @AfterAll
  static void clear() {
    reader.close();
    world.close();
  }

  private static long trips(Consumer<ArchiveReader> asking) {
    asking.accept(reader);
    return world.trips(() -> asking.accept(reader));
  }

  @Test
  void searchIsAtMostTwoTrips() {
    Map<String, Long> trips = new LinkedHashMap<>();
    searches().forEach((name, request) -> trips.put(name, trips(all -> all.search(request))));
    assertThat(trips).allSatisfy((name, most) -> assertThat(most).as(name).isLessThanOrEqualTo(2));
  }

  private static Map<String, SearchRequest> searches() {
    SearchRequest word = SearchRequest.of("bolivia");
    Map<String, SearchRequest> searches = new LinkedHashMap<>();
    searches.put("plain", word);
    searches.put("grouped", word.withListing(ResultPageRequest.OF_WORDINGS));
    searches.put("several words", SearchRequest.of("drug trafficking cooperation"));
    searches.put("with a phrase", SearchRequest.of("\"technical committee\" bolivia"));
    searches.put("filtered", SearchRequest.of("cooperation", BOTH));
    searches.put(
        "country and role",
        SearchRequest.of("cooperation", BOTH.with(Facet.ROLE, "host").with(Facet.ROLE, "partner")));
    searches.put(
        "second page",
        word.withListing(
            new ResultPageRequest(HitOrder.RELEVANCE, HitGrouping.PASSAGES, new Span(2, 10))));
    searches.put(
        "newest first",
        word.withListing(
            new ResultPageRequest(HitOrder.NEWEST, HitGrouping.PASSAGES, new Span(1, 10))));
    return searches;
  }

  @Test
  void countsAreOneTrip() {
    List<SearchRequest> requests = List.copyOf(searches().values()).subList(0, 4);
    assertThat(trips(all -> all.counts(requests))).isOne();
  }

  @Test
  void suggestionsAreOneTrip() {
    CompletionNames names = new CompletionNames(List.of(), KeysAsNames.OF_FACETS);
    for (String typed : List.of("bo", "boliv", "drug traf", "10364", "coun", "country:b")) {
      Consumer<ArchiveReader> asking = all -> all.completions(PartialQuery.of(typed), names, 8);
      // Phrases are gathered beside the first answers, and must be counted then.
      await().untilAsserted(() -> assertThat(trips(asking)).as(typed).isLessThanOrEqualTo(1));
    }
  }

  @Test
  void partsOfPagesOfNotesAreOneTripEach() {
    NoteSummary note = reader.notes().getFirst();
    Map<String, Long> trips = new LinkedHashMap<>();
    trips.put("note", trips(all -> all.note(note.id())));
    trips.put("histories", trips(all -> all.wordingHistories(note.id())));
    trips.put("marks", trips(all -> all.marks(SearchRequest.of("bolivia").query(), note.id())));
    trips.put("notes", trips(ArchiveReader::notes));
    note.number().ifPresent(number -> trips.put("family", trips(all -> all.family(number))));
    assertThat(trips).allSatisfy((name, most) -> assertThat(most).as(name).isLessThanOrEqualTo(1));
  }
}
