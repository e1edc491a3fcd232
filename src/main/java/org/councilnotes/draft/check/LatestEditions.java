package org.councilnotes.draft.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.ExactWording;
import org.councilnotes.draft.SentenceIndex;
import org.councilnotes.draft.SentencePool;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;

/**
 * What the latest editions of series have, of any series that a sentence of the draft once stood
 * in. Each is read once. Safe for use by many threads.
 */
final class LatestEditions {

  private final SentencePool pool;
  private final EarlierNotes earlier;
  private final ArchiveReader world;
  private final Map<Key, Optional<Latest>> known = new ConcurrentHashMap<>();

  private record Key(String series, String language) {}

  /**
   * The latest edition of a series.
   *
   * @param editions ids of the versions that count, of every edition
   * @param notes ids of the notes that are this edition: one, or several for the same period
   */
  record Latest(Set<String> editions, Set<String> notes, SentenceIndex sentences) {

    Latest {
      editions = Set.copyOf(editions);
      notes = Set.copyOf(notes);
    }
  }

  /**
   * @param pool whose sentences are not cut anew
   */
  LatestEditions(SentencePool pool, EarlierNotes earlier, ArchiveReader world) {
    this.pool = pool;
    this.earlier = earlier;
    this.world = world;
  }

  /** The latest edition of the series of a note, in its language; empty where it is of none. */
  Optional<Latest> of(NoteSummary note) {
    return note.report()
        .series()
        .flatMap(
            series -> known.computeIfAbsent(new Key(series, note.naming().language()), this::read));
  }

  private Optional<Latest> read(Key key) {
    List<NoteSummary> notes = world.series(key.series()).stream().filter(earlier::precede).toList();
    List<NoteSummary> editions =
        SeriesEditions.of(key.series(), notes).stream()
            .filter(one -> one.language().equals(key.language()))
            .flatMap(one -> one.editions().stream())
            .toList();
    return editions.isEmpty() ? Optional.empty() : Optional.of(latest(editions));
  }

  private Latest latest(List<NoteSummary> editions) {
    NoteSummary last = editions.getLast();
    List<NoteSummary> same =
        editions.stream()
            .filter(
                note ->
                    note.id().equals(last.id())
                        || (last.report().period().isPresent()
                            && note.report().period().equals(last.report().period())))
            .toList();
    SentencePool ofLast = pool.another();
    same.forEach(note -> world.note(note.id()).ifPresent(ofLast::add));
    return new Latest(ids(editions), ids(same), ofLast.index());
  }

  private static Set<String> ids(List<NoteSummary> notes) {
    Set<String> ids = new HashSet<>();
    notes.forEach(note -> ids.add(note.id()));
    return ids;
  }

  /** Whether an edition has the sentence word for word. */
  static boolean has(Latest latest, ArchiveSentence sentence) {
    return !latest.sentences().exact(ExactWording.withoutLabel(sentence.text())).isEmpty();
  }
}
