package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.SearchResult.Total;
import org.junit.jupiter.api.Test;

/** Near-identical passages of several editions are one hit. */
public abstract class GroupsContractTest extends ArchiveContractTest {

  private static final Filters ALL = Filters.NONE.withVersions(VersionScope.ALL);

  protected GroupsContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void passagesOfOneWordingAreOneHitAndAreAllCounted() {
    put(edition("90101/17", 2017, "A port."), Map.of(1, "w"));
    put(edition("90101/18", 2018, "A port."), Map.of(1, "w"));
    put(edition("90101/16", 2016, "A port.", "Another port."), Map.of(1, "w", 2, "other"));
    SearchResult result = wordings("port", Filters.NONE);
    assertThat(result.total()).isEqualTo(new Total(2, true, 4, 3, 0));
    assertThat(result.hits())
        .extracting(hit -> hit.same().count(), hit -> places(hit))
        .containsExactlyInAnyOrder(
            tuple(3L, List.of("90101-16/cover/1", "90101-17/cover/1", "90101-18/cover/1")),
            tuple(1L, List.of("90101-16/cover/2")));
    assertThat(values(result, Facet.YEAR)).isEqualTo("2016 2, 2017 1, 2018 1");
  }

  @Test
  void sameObeysFilters() {
    put(edition("90101/17", 2017, "A port."), Map.of(1, "w"));
    put(edition("90101/18", 2018, "A port."), Map.of(1, "w"));
    put(edition("90101/16", 2016, "A port."), Map.of(1, "w"));
    SearchResult result = wordings("port", Filters.NONE.without(Facet.YEAR, "2017"));
    assertThat(result.total()).isEqualTo(new Total(1, true, 2, 2, 0));
    assertThat(places(result.hits().getFirst()))
        .containsExactly("90101-16/cover/1", "90101-18/cover/1");
  }

  @Test
  void sameObeysVersions() {
    put(edition("90101/17", 2017, "A port."), Map.of(1, "w"));
    put(edition("90101/1/17 REV 1", 2017, "A port."), Map.of(1, "w"));
    assertThat(wordings("port", Filters.NONE).total()).isEqualTo(new Total(1, true, 1, 1, 1));
    assertThat(wordings("port", Filters.NONE).hits().getFirst().same().count()).isEqualTo(1);
    assertThat(wordings("port", ALL).hits().getFirst().same().count()).isEqualTo(2);
  }

  @Test
  void passageWithoutWordingStandsAlone() {
    hold(edition("90101/17", 2017, "A port."), edition("90101/18", 2018, "A port."));
    SearchResult result = wordings("port", Filters.NONE);
    assertThat(result.total().value()).isEqualTo(2);
    assertThat(result.hits()).allMatch(hit -> hit.same().count() == 1);
  }

  @Test
  void whereGroupsAreNotWantedEveryPassageIsAHit() {
    put(edition("90101/17", 2017, "A port."), Map.of(1, "w"));
    put(edition("90101/18", 2018, "A port."), Map.of(1, "w"));
    assertThat(search("port").total()).isEqualTo(new Total(2, true, 2, 2, 0));
    assertThat(search("port").hits()).allMatch(hit -> hit.same().count() == 1);
  }

  @Test
  void lifeOfTheWordingComesWithIt() {
    Note note = edition("90101/17", 2017, "A port.");
    Stage seen = new Stage(note.id(), "2017", List.of("90101-17/cover/1"), Event.FIRST_SEEN);
    WordingHistory wordingHistory = new WordingHistory("w", List.of(seen));
    putLives(note, Map.of("90101-17/cover/1", wordingHistory));
    assertThat(wordings("port", Filters.NONE).hits().getFirst().same().life())
        .contains(wordingHistory);
  }

  @Test
  void noMorePlacesAreToldThanAReaderReads() {
    try (ArchiveWriter writer = writer()) {
      for (int year = 1940; year < 2020; year++) {
        Note note = edition(90_000 + year + "/18", year, "A port.");
        writer.put(note, lives(note, Map.of(1, "w")));
      }
      writer.commit();
    }
    DuplicateGroup duplicateGroup = wordings("port", ALL).hits().getFirst().same();
    assertThat(duplicateGroup.count()).isEqualTo(80);
    assertThat(duplicateGroup.places()).hasSize(DuplicateGroup.MOST_PLACES);
    assertThat(duplicateGroup.places().getFirst().note().date())
        .hasValueSatisfying(date -> assertThat(date.getYear()).isEqualTo(1940));
  }

  private void put(Note note, Map<Integer, String> wordings) {
    putLives(note, lives(note, wordings));
  }

  private void putLives(Note note, Map<String, WordingHistory> lives) {
    try (ArchiveWriter writer = writer()) {
      writer.put(note, lives);
      writer.commit();
    }
  }

  private SearchResult wordings(String text, Filters filters) {
    ResultPageRequest listing = ResultPageRequest.OF_WORDINGS.withSpan(new Span(1, 100));
    return search(SearchRequest.of(text, filters).withListing(listing));
  }

  private static List<String> places(SearchHit hit) {
    return hit.same().places().stream().map(DuplicateGroup.Place::passage).toList();
  }

  private static Map<String, WordingHistory> lives(Note note, Map<Integer, String> wordings) {
    Map<String, WordingHistory> lives = new HashMap<>();
    wordings.forEach(
        (ordinal, wording) ->
            lives.put(note.passages().get(ordinal - 1).id(), WordingHistory.alone(wording)));
    return lives;
  }

  private static Note edition(String number, int year, String... paragraphs) {
    NoteDraft draft =
        NoteDraft.numbered(number)
            .date(year + "-06-01")
            .report("ports", year + "-01-01", year + "-12-31");
    for (String paragraph : paragraphs) {
      draft.paragraph(paragraph);
    }
    return draft.build();
  }
}
