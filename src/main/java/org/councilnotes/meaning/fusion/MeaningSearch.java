package org.councilnotes.meaning.fusion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.note.Passage;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.All;
import org.councilnotes.query.QueryExpression.Placed;
import org.councilnotes.query.QueryExpression.Widened;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchReader.ScoredPassage;
import org.councilnotes.store.SearchReader.Settled;

/**
 * Widens searches by what is near in meaning. The nearest passages of the world are found along
 * with those that have the words, whatever the filters, which then hold for both: so counts of
 * facets stay true. What the query says beside free words, such as a phrase or a word to leave out,
 * must hold for them, too.
 *
 * @param vectors of the same world
 */
public record MeaningSearch(ArchiveReader world, SentenceNeighbours vectors) {

  /** Passages that meaning offers at most, and that words and meaning rank together. */
  private static final int MOST = SearchRequest.LARGEST_PAGE;

  /** Sentences that are looked at; a passage has several, and some are outdated. */
  private static final int SENTENCES = 300;

  /** Passages that are read for them: some sentences do not stand any more. */
  private static final int READ = MOST + MOST / 2;

  private static final Filters EVERY_VERSION = Filters.NONE.withVersions(VersionScope.ALL);

  /** Widens a search by what is near its free words. */
  public WidenedSearch widen(SearchRequest request) {
    Optional<FreeWords> words = FreeWords.of(request.query());
    if (!vectors.isOn()) {
      return WidenedSearch.byWords(request, MeaningUse.OFF);
    }
    if (words.isEmpty()) {
      return WidenedSearch.byWords(request, MeaningUse.NO_WORDS);
    }
    if (request.sort() != HitOrder.RELEVANCE) {
      return WidenedSearch.byWords(request, MeaningUse.OTHER_ORDER);
    }
    List<SentenceMatch> matches = vectors.nearest(words.get().text(), SENTENCES);
    return matches.isEmpty()
        ? WidenedSearch.byWords(request, MeaningUse.NO_VECTORS)
        : widen(request, matches);
  }

  private WidenedSearch widen(SearchRequest request, List<SentenceMatch> matches) {
    Settled settled = world.settled(request);
    SearchRequest words = settled.request();
    List<NearPassage> near = bound(words.query(), nearest(matches));
    List<PassagePlace> more = near.stream().map(NearPassage::place).toList();
    if (more.isEmpty()) {
      return new WidenedSearch(words, MeaningUse.USED, Optional.of(settled), Set.of(), missing());
    }
    Widened widened =
        new Widened(words.query(), more, FusedRanking.of(world.best(words, MOST), near));
    Set<PassagePlace> alone = new HashSet<>(more);
    alone.removeAll(matching(words.query(), more));
    return new WidenedSearch(
        words.withQuery(widened), MeaningUse.USED, Optional.of(settled), alone, missing());
  }

  /** Notes that are gone, but still have vectors, may hide some that have none. */
  private long missing() {
    OptionalInt known = vectors.notes();
    return known.isEmpty() ? 0 : Math.max(0, notes() - known.getAsInt());
  }

  private long notes() {
    SearchRequest everything =
        SearchRequest.of("", EVERY_VERSION).forCounts().withCountedFacets(Set.of());
    return world.searchExactly(everything).total().notes();
  }

  /** The passages of sentences that still stand where they stood, nearest first. */
  private List<NearPassage> nearest(List<SentenceMatch> matches) {
    Map<String, Passage> passages = new HashMap<>();
    world
        .passages(ids(matches))
        .forEach((_, found) -> found.forEach(passage -> passages.put(passage.id(), passage)));
    Map<String, NearPassage> near = new LinkedHashMap<>();
    for (SentenceMatch match : matches) {
      Optional.ofNullable(passages.get(match.passage()))
          .filter(passage -> stands(match, passage))
          .ifPresent(passage -> near.putIfAbsent(passage.id(), near(match, passage)));
    }
    return near.values().stream().limit(MOST).toList();
  }

  /** Ids of the nearest passages, by id of note. */
  private static Map<String, Set<String>> ids(List<SentenceMatch> matches) {
    Map<String, String> notes = new LinkedHashMap<>();
    matches.forEach(match -> notes.putIfAbsent(match.passage(), match.note()));
    return notes.entrySet().stream()
        .limit(READ)
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
  }

  private static NearPassage near(SentenceMatch match, Passage passage) {
    return new NearPassage(new PassagePlace(match.note(), passage.ordinal()), match.score());
  }

  private static boolean stands(SentenceMatch match, Passage passage) {
    return match.range().end() <= passage.textWithoutDeletions().length()
        && SentenceText.at(match.range(), passage).hash().equals(match.hash());
  }

  /** Those that match what the query says beside free words. */
  private List<NearPassage> bound(QueryExpression words, List<NearPassage> near) {
    Optional<FreeWords> free = FreeWords.of(words);
    if (near.isEmpty() || free.isEmpty() || free.get().isUnbound()) {
      return near;
    }
    List<PassagePlace> places = near.stream().map(NearPassage::place).toList();
    Set<PassagePlace> held = matching(free.get().frame(), places);
    return near.stream().filter(passage -> held.contains(passage.place())).toList();
  }

  /** Those of some passages that a query finds, in all versions. */
  private Set<PassagePlace> matching(QueryExpression query, List<PassagePlace> places) {
    All both = new All(List.of(query, new Placed(places)));
    SearchRequest among = SearchRequest.of("", EVERY_VERSION).withQuery(both);
    return world.best(among, MOST).stream().map(ScoredPassage::place).collect(Collectors.toSet());
  }
}
