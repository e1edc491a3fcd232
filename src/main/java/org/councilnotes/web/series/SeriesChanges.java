package org.councilnotes.web.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.series.ChangeStatistics;
import org.councilnotes.series.EditionChange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.SeriesReader;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.SnapshotCache;

/**
 * Changes between consecutive editions of a series. Cached until the archive changes, by world:
 * comparing thirty editions takes about half a second.
 */
public final class SeriesChanges {

  private static final int MOST_SERIES = 200;
  private static final int MOST_PAIRS = 2000;

  private final ConcurrencyLimit limit;
  private final SnapshotCache<Edited, List<EditionChange>> bySeries =
      SnapshotCache.ofSize(MOST_SERIES);
  private final SnapshotCache<Pair, Optional<EditionChange>> byPair =
      SnapshotCache.ofSize(MOST_PAIRS);

  private record Edited(String series, String language) {}

  /** Two editions, by the ids of their notes. */
  private record Pair(String older, String newer) {}

  public SeriesChanges(ConcurrencyLimit limit) {
    this.limit = limit;
  }

  /**
   * The changes of each edition but the oldest, in order.
   *
   * @throws Refusal where too many comparisons are running
   */
  List<EditionChange> of(SeriesEditions series, ArchiveReader world) {
    return bySeries.get(
        world,
        new Edited(series.id(), series.language()),
        still -> limit.run(() -> steps(series.editions(), still)));
  }

  /** The changes of the newest edition; empty where there is only one edition. */
  public Optional<EditionChange> newest(SeriesEditions series, ArchiveReader world) {
    int last = series.editions().size() - 1;
    return last < 1 ? Optional.empty() : step(series.editions(), last, world);
  }

  private List<EditionChange> steps(List<NoteSummary> editions, ArchiveReader world) {
    return IntStream.range(1, editions.size())
        .mapToObj(i -> step(editions, i, world))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<EditionChange> step(List<NoteSummary> editions, int newer, ArchiveReader world) {
    Pair pair = new Pair(editions.get(newer - 1).id(), editions.get(newer).id());
    return byPair.get(world, pair, still -> step(pair, still));
  }

  private static Optional<EditionChange> step(Pair pair, ArchiveReader world) {
    Optional<Note> older = world.note(pair.older());
    Optional<Note> newer = world.note(pair.newer());
    return older.flatMap(
        o ->
            newer.map(
                n ->
                    new EditionChange(
                        o.id(), n.id(), ChangeStatistics.between(o, n), returned(n, world))));
  }

  /** The number of passages of a note that an earlier edition had, but not the previous one. */
  private static int returned(Note note, SeriesReader world) {
    return (int)
        world.wordingHistories(note.id()).values().stream()
            .filter(wordingHistory -> hasReturned(wordingHistory, note))
            .count();
  }

  private static boolean hasReturned(WordingHistory wordingHistory, Note note) {
    return wordingHistory.stages().stream()
        .filter(stage -> stage.note().equals(note.id()))
        .map(Stage::event)
        .anyMatch(event -> event == Event.RETURNED);
  }
}
