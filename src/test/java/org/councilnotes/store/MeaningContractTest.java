package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.fusion.MeaningSearch;
import org.councilnotes.meaning.fusion.MeaningUse;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.meaning.vector.HashedWordEmbedder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorSearch;
import org.councilnotes.meaning.vector.VectorUpdate;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.SearchReader.ScoredPassage;
import org.councilnotes.store.SearchReader.Settled;
import org.councilnotes.store.SearchResult.FacetValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Search by words and meaning. The vectors are of words: sentences that share words are near, so
 * that what has some words of a query is near, and only what has all of them is found by words.
 */
public abstract class MeaningContractTest extends ArchiveContractTest {

  private static final String ALL_WORDS = "Officers search containers of bananas in the port.";
  private static final String SOME_WORDS =
      "Officers of the harbour look into containers of bananas every day.";
  private static final String OTHER = "The group adopted its annual programme of work in spring.";
  private static final String QUERY = "officers search containers bananas";

  @TempDir private Path folder;

  protected MeaningContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  private static Note note(String number, String... paragraphs) {
    NoteDraft draft = NoteDraft.numbered(number);
    List.of(paragraphs).forEach(draft::paragraph);
    return draft.build();
  }

  private void holdThree() {
    hold(
        NoteDraft.numbered("90101/18")
            .paragraph(ALL_WORDS)
            .country("BO", MentionRole.HOST, "port")
            .build(),
        NoteDraft.numbered("90102/19")
            .paragraph(SOME_WORDS)
            .country("BO", MentionRole.HOST, "harbour")
            .build(),
        note("90103/20", OTHER));
  }

  private VectorSearch vectors(ArchiveReader world) {
    VectorFolder vectors = VectorFolder.ofPublicWorld(folder);
    HashedWordEmbedder embedder = new HashedWordEmbedder();
    VectorUpdate.Result _ =
        new VectorUpdate(vectors, embedder, VectorUpdate.Progress.NONE).run(world);
    return new VectorSearch(vectors, embedder);
  }

  private interface Look {
    void at(MeaningSearch search) throws IOException;
  }

  private void look(Look look) {
    try (ArchiveReader world = reader();
        VectorSearch vectors = vectors(world)) {
      look.at(new MeaningSearch(world, vectors));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static SearchResult answer(WidenedSearch search, MeaningSearch by) {
    return search.answer(search.request(), by.world());
  }

  private static List<Long> counts(SearchResult result, Facet facet, String value) {
    return result.facet(facet).stream()
        .filter(one -> one.value().equals(value))
        .map(FacetValue::count)
        .toList();
  }

  @Test
  void whatIsNearIsFoundBesideWhatHasTheWordsAndMarked() {
    holdThree();
    look(
        by -> {
          WidenedSearch search = by.widen(SearchRequest.of(QUERY));
          SearchResult result = answer(search, by);

          assertThat(search.use()).isEqualTo(MeaningUse.USED);
          assertThat(ids(result))
              .containsExactly("90101-18/cover/1", "90102-19/cover/1", "90103-20/cover/1");
          assertThat(result.hits().stream().map(search::isNear)).containsExactly(false, true, true);
          assertThat(search.passagesByWords(result)).isEqualTo(1);
          assertThat(search.passagesByMeaning(result)).isEqualTo(2);
        });
  }

  @Test
  void filtersAndCountsHoldForBoth() {
    holdThree();
    look(
        by -> {
          Filters filters = Filters.NONE.with(Facet.COUNTRY, "BO");
          WidenedSearch search = by.widen(SearchRequest.of(QUERY, filters));
          SearchResult result = answer(search, by);

          assertThat(ids(result)).containsExactly("90101-18/cover/1", "90102-19/cover/1");
          assertThat(search.passagesByWords(result)).isEqualTo(1);
          assertThat(search.passagesByMeaning(result)).isEqualTo(1);
          SearchResult whole = answer(by.widen(SearchRequest.of(QUERY)), by);
          assertThat(counts(whole, Facet.COUNTRY, "BO")).containsExactly(2L);
          assertThat(whole.total().notes()).isEqualTo(3);
        });
  }

  @Test
  void wordsToLeaveOutAndPhrasesHoldForWhatIsNear() {
    holdThree();
    look(
        by -> {
          SearchResult without = answer(by.widen(SearchRequest.of(QUERY + " -harbour")), by);
          SearchResult bound =
              answer(by.widen(SearchRequest.of("search port \"containers of bananas\"")), by);

          assertThat(ids(without)).containsExactly("90101-18/cover/1", "90103-20/cover/1");
          assertThat(ids(bound)).containsExactly("90101-18/cover/1", "90102-19/cover/1");
        });
  }

  @Test
  void itIsToldWhereMeaningIsNotUsed() {
    holdThree();
    look(
        by -> {
          SearchRequest newest =
              SearchRequest.of(QUERY)
                  .withListing(ResultPageRequest.OF_PASSAGES.withSort(HitOrder.NEWEST));

          assertThat(by.widen(newest).use()).isEqualTo(MeaningUse.OTHER_ORDER);
          assertThat(by.widen(SearchRequest.of("")).use()).isEqualTo(MeaningUse.NO_WORDS);
          assertThat(by.widen(SearchRequest.of("90101/18")).use()).isEqualTo(MeaningUse.NO_WORDS);
          assertThat(by.widen(SearchRequest.of("\"in the port\"")).use())
              .isEqualTo(MeaningUse.NO_WORDS);
          assertThat(
                  new MeaningSearch(by.world(), SentenceNeighbours.NONE)
                      .widen(SearchRequest.of(QUERY))
                      .use())
              .isEqualTo(MeaningUse.OFF);
        });
  }

  @Test
  void withoutVectorsItIsTold() throws IOException {
    holdThree();
    try (ArchiveReader world = reader();
        VectorSearch none =
            new VectorSearch(VectorFolder.ofPublicWorld(folder), new HashedWordEmbedder())) {
      WidenedSearch search = new MeaningSearch(world, none).widen(SearchRequest.of(QUERY));
      assertThat(search.use()).isEqualTo(MeaningUse.NO_VECTORS);
      assertThat(search.answer(search.request(), world).total().passages()).isEqualTo(1);
    }
  }

  @Test
  void sentenceThatWasChangedSinceIsNotNear() throws IOException {
    holdThree();
    try (ArchiveReader before = reader();
        VectorSearch vectors = vectors(before)) {
      hold(note("90102/19", "Nothing of this kind is told in the new text."));
      try (ArchiveReader world = reader()) {
        WidenedSearch search = new MeaningSearch(world, vectors).widen(SearchRequest.of(QUERY));
        assertThat(ids(search.answer(search.request(), world)))
            .containsExactly("90101-18/cover/1", "90103-20/cover/1");
        assertThat(search.missing()).isZero();
      }
      hold(note("90104/21", OTHER), note("90105/21", OTHER));
      try (ArchiveReader world = reader()) {
        assertThat(new MeaningSearch(world, vectors).widen(SearchRequest.of(QUERY)).missing())
            .isEqualTo(2);
      }
    }
  }

  @Test
  void pagesGroupsAndStreamsAreInOneOrder() {
    hold(
        IntStream.range(0, 30)
            .mapToObj(i -> note(90_100 + i + "/18", i % 3 == 0 ? ALL_WORDS : SOME_WORDS + " " + i))
            .toList());
    look(
        by -> {
          SearchRequest every =
              SearchRequest.of(QUERY)
                  .withListing(ResultPageRequest.OF_PASSAGES.withSpan(new Span(1, 100)));
          WidenedSearch search = by.widen(every);
          List<String> whole = ids(answer(search, by));
          SearchRequest second =
              search.request().withListing(every.listing().withSpan(new Span(2, 10)));

          assertThat(whole).hasSize(30).doesNotHaveDuplicates();
          assertThat(ids(by.world().search(second))).isEqualTo(whole.subList(10, 20));
          try (HitStream all = by.world().stream(search.request())) {
            assertThat(all.hits().map(hit -> hit.passage().id())).isEqualTo(whole);
          }
          SearchResult wordings =
              by.world()
                  .search(
                      search
                          .request()
                          .withListing(every.listing().withGrouping(HitGrouping.WORDINGS)));
          assertThat(wordings.total().passages()).isEqualTo(30);
        });
  }

  @Test
  void searchIsSettledByWordsAlone() {
    holdThree();
    try (ArchiveReader world = reader()) {
      SearchRequest tooMany = SearchRequest.of("officers containers walrus");
      Settled settled = world.settled(tooMany);

      assertThat(settled.advice().matching()).isEqualTo(MatchCompleteness.MOST);
      assertThat(settled.total().passages())
          .isEqualTo(world.search(tooMany).total().passages())
          .isEqualTo(2);
      assertThat(world.settled(SearchRequest.of(QUERY)).request())
          .isEqualTo(SearchRequest.of(QUERY));
    }
  }

  @Test
  void bestPassagesAreThoseOfTheListWithTheirScores() {
    holdThree();
    try (ArchiveReader world = reader()) {
      List<ScoredPassage> best = world.best(SearchRequest.of("officers containers"), 10);

      assertThat(best.stream().map(one -> one.place().note() + "/cover/" + one.place().ordinal()))
          .isEqualTo(ids(world.search(SearchRequest.of("officers containers"))));
      assertThat(best.getFirst().score()).isGreaterThanOrEqualTo(best.getLast().score());
      assertThat(world.best(SearchRequest.of("officers containers"), 1))
          .isEqualTo(best.subList(0, 1));
    }
  }

  @Test
  void passagesAreFoundByTheirPlaces() {
    hold(note("90101/18", OTHER, ALL_WORDS, SOME_WORDS), note("90102/18", OTHER));
    try (ArchiveReader world = reader()) {
      QueryExpression placed =
          new QueryExpression.Placed(
              List.of(
                  new PassagePlace("90101-18", 2),
                  new PassagePlace("90102-18", 1),
                  new PassagePlace("90102-18", 7)));

      assertThat(ids(world.search(SearchRequest.of("").withQuery(placed))))
          .containsExactlyInAnyOrder("90101-18/cover/2", "90102-18/cover/1");
    }
  }

  @Test
  void passagesAreReadByTheirIds() {
    hold(note("90101/18", OTHER, ALL_WORDS, SOME_WORDS), note("90102/18", OTHER));
    try (ArchiveReader world = reader()) {
      Map<String, List<Passage>> read =
          world.passages(
              Map.of(
                  "90101-18", Set.of("90101-18/cover/2", "90101-18/cover/9"),
                  "90102-18", Set.of("90102-18/cover/1"),
                  "90109-18", Set.of("90109-18/cover/1")));

      assertThat(read.get("90101-18")).extracting(Passage::text).containsExactly(ALL_WORDS);
      assertThat(read.get("90101-18")).extracting(Passage::ordinal).containsExactly(2);
      assertThat(read.get("90102-18")).extracting(Passage::text).containsExactly(OTHER);
      assertThat(read.getOrDefault("90109-18", List.of())).isEqualTo(List.of());
    }
  }
}
