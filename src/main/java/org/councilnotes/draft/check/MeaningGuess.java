package org.councilnotes.draft.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.NearMeaning.NearSentence;
import org.councilnotes.draft.SentencePool;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;

/** Finds the sentences that are nearest to one of a draft in meaning. Safe for many threads. */
final class MeaningGuess {

  private final NearMeaning meaning;
  private final EarlierNotes earlier;
  private final ArchiveReader world;
  private final SentencePool pool;

  /** Those that count, by id. */
  private final Map<String, Optional<Note>> notes = new ConcurrentHashMap<>();

  /**
   * @param pool whose sentences are not cut anew
   */
  MeaningGuess(NearMeaning meaning, EarlierNotes earlier, ArchiveReader world, SentencePool pool) {
    this.meaning = meaning;
    this.earlier = earlier;
    this.world = world;
    this.pool = pool;
  }

  /** What is nearest to a sentence. */
  MeaningNeighbours neighbours(String sentence) {
    return MeaningNeighbours.of(sentence, meaning, earlier.draft());
  }

  /** The nearest of them that stand in notes that count. */
  List<ArchiveSentence> nearest(MeaningNeighbours neighbours, int most) {
    return neighbours.found().stream().flatMap(found -> read(found).stream()).limit(most).toList();
  }

  private Optional<ArchiveSentence> read(NearSentence found) {
    return notes
        .computeIfAbsent(found.note(), this::counting)
        .filter(found::standsIn)
        .flatMap(note -> pool.at(found.range(), found.passage(), note));
  }

  private Optional<Note> counting(String id) {
    return world.note(id).filter(note -> earlier.hold(NoteSummary.of(note)));
  }
}
